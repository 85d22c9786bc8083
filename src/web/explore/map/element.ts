import type { MentionJson, Standing } from '../wire.ts';
import { between, type Camera, cameraOn, cameraOnAll, ease, zoomAt } from './camera.ts';
import { drawMap, type Palette, type Scene } from './draw.ts';
import { type Circle, circleAt, dotIndexAt } from './layout.ts';

/** What the drawing shows, and what it tells. */
export interface MapModel extends Omit<Scene, 'marked'> {
  /** Names behind the dots of the focused country, in the order of its dots. */
  readonly people: readonly (MentionJson & { readonly standing: Standing })[];
  nameOf(mention: MentionJson): string;
  focusOn(circle: Circle): void;
  open(mention: MentionJson): void;
}

const FLIGHT_MS = 650;
/** A finger may tremble so far, in pixels, and still tap. */
const TAP = 8;

/**
 * The map as a picture: a canvas that is moved by mouse, wheel and fingers. It says nothing to whoever cannot see it: the list
 * beside it has the same places as links.
 */
export class MapElement extends HTMLElement {
  readonly #canvas = document.createElement('canvas');
  readonly #tip = document.createElement('p');
  #model: MapModel | undefined;
  #camera: Camera | undefined;
  #flight: { readonly from: Camera; readonly to: Camera; readonly start: number } | undefined;
  #frame = 0;
  #width = 0;
  #height = 0;
  #palette: Palette | undefined;
  #marked: Scene['marked'];
  readonly #pointers = new Map<number, { readonly x: number; readonly y: number }>();
  #travelled = 0;
  #ending = new AbortController();

  set model(model: MapModel) {
    const former = this.#model;
    this.#model = model;
    this.#marked = undefined;
    if (former === undefined || former.layout.whole.r !== model.layout.whole.r) this.#camera = undefined;
    this.flyTo(model.focus);
  }

  connectedCallback(): void {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#tip.className = 'map-tip';
    this.#tip.hidden = true;
    this.replaceChildren(this.#canvas, this.#tip);
    const sizes = new ResizeObserver(() => this.#measure());
    sizes.observe(this);
    signal.addEventListener('abort', () => sizes.disconnect());
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', () => this.#recolour(), { signal });
    const on = <K extends keyof HTMLElementEventMap>(
      name: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      options: AddEventListenerOptions = {},
    ): void => this.#canvas.addEventListener(name, listener, { ...options, signal });
    on('pointerdown', (event) => this.#down(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => this.#up(event));
    on('pointercancel', (event) => void this.#pointers.delete(event.pointerId));
    on('pointerleave', () => this.#mark(undefined));
    on('wheel', (event) => this.#wheel(event), { passive: false });
    this.#measure();
  }

  disconnectedCallback(): void {
    this.#ending.abort();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Comes closer, or goes farther, by a step. */
  zoom(factor: number): void {
    const camera = this.#camera;
    if (camera === undefined) return;
    this.#fly(zoomAt(camera, factor, 0, 0, this.#least()));
  }

  flyTo(circle: Circle): void {
    if (this.#width === 0) return;
    this.#fly(this.#seeing(circle));
  }

  #seeing(circle: Circle): Camera {
    return circle.kind === 'whole' && circle.children.length > 0
      ? cameraOnAll(circle.children, this.#width, this.#height)
      : cameraOn(circle, this.#width, this.#height);
  }

  #fly(to: Camera): void {
    const from = this.#camera;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (from === undefined || still) {
      this.#flight = undefined;
      this.#camera = to;
    } else this.#flight = { from, to, start: performance.now() };
    this.#ask();
  }

  #least(): number {
    const whole = this.#model?.layout.whole;
    return whole === undefined ? 0.01 : this.#seeing(whole).k * 0.8;
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this;
    if (clientWidth === this.#width && clientHeight === this.#height) return;
    this.#width = clientWidth;
    this.#height = clientHeight;
    const ratio = Math.min(2, devicePixelRatio);
    this.#canvas.width = Math.round(clientWidth * ratio);
    this.#canvas.height = Math.round(clientHeight * ratio);
    this.#flight = undefined;
    this.#camera = undefined;
    if (this.#model !== undefined) this.flyTo(this.#model.focus);
  }

  #recolour(): void {
    this.#palette = undefined;
    this.#ask();
  }

  /** A custom property may hold `light-dark()`: only a real property says which it is. */
  #colours(): Palette {
    const probe = document.createElement('span');
    probe.hidden = true;
    this.append(probe);
    const colour = (name: string): string => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    };
    const palette: Palette = {
      ...{ paper: colour('--paper'), card: colour('--card'), soft: colour('--accent-soft') },
      ...{ line: colour('--line'), ink: colour('--ink'), quiet: colour('--quiet') },
      ...{ accent: colour('--accent'), open: colour('--open'), over: colour('--line-strong') },
    };
    probe.remove();
    return palette;
  }

  #ask(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((now) => this.#draw(now));
  }

  #draw(now: number): void {
    this.#frame = 0;
    const context = this.#canvas.getContext('2d');
    if (context === null || this.#model === undefined) return;
    if (this.#flight !== undefined) {
      const { from, to, start } = this.#flight;
      const t = Math.min(1, Math.max(0, (now - start) / FLIGHT_MS));
      this.#camera = between(from, to, ease(t));
      if (t === 1) this.#flight = undefined;
      else this.#ask();
    }
    if (this.#camera === undefined) return;
    this.#palette ??= this.#colours();
    const ratio = Math.min(2, devicePixelRatio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const scene: Scene = this.#marked === undefined ? this.#model : { ...this.#model, marked: this.#marked };
    drawMap(context, { width: this.#width, height: this.#height }, scene, this.#camera, this.#palette);
  }

  #placeOf({ offsetX, offsetY }: MouseEvent): { readonly x: number; readonly y: number } {
    const camera = this.#camera ?? { x: 0, y: 0, k: 1 };
    return {
      x: camera.x + (offsetX - this.#width / 2) / camera.k,
      y: camera.y + (offsetY - this.#height / 2) / camera.k,
    };
  }

  /** The circle, and in the focused country the person's dot, that an event points at. */
  #hit(event: MouseEvent): Scene['marked'] {
    const { layout, focus, people } = this.#model ?? {};
    if (layout === undefined) return undefined;
    const { x, y } = this.#placeOf(event);
    const circle = circleAt(layout.whole, x, y);
    if (circle === undefined) return undefined;
    const index = circle === focus && circle.kind === 'country' ? dotIndexAt(circle, x, y) : undefined;
    return index === undefined || people?.[index] === undefined ? { circle } : { circle, index };
  }

  #down(event: PointerEvent): void {
    this.#canvas.setPointerCapture(event.pointerId);
    if (this.#pointers.size === 0) this.#travelled = 0;
    this.#pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
  }

  #move(event: PointerEvent): void {
    const former = this.#pointers.get(event.pointerId);
    if (former === undefined) {
      if (event.pointerType === 'mouse') this.#mark(this.#hit(event), event);
      return;
    }
    const now = { x: event.offsetX, y: event.offsetY };
    const others = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    this.#pointers.set(event.pointerId, now);
    this.#travelled += Math.hypot(now.x - former.x, now.y - former.y);
    const camera = this.#camera;
    if (camera === undefined || this.#travelled < TAP) return;
    this.#flight = undefined;
    const [other] = others;
    if (other !== undefined) {
      const factor =
        Math.hypot(now.x - other.x, now.y - other.y) /
        Math.max(1, Math.hypot(former.x - other.x, former.y - other.y));
      const [mx, my] = [(now.x + other.x) / 2 - this.#width / 2, (now.y + other.y) / 2 - this.#height / 2];
      // Each of the two fingers moves the picture by half of its way.
      this.#camera = moved(zoomAt(camera, factor, mx, my, this.#least()), now, former, 2);
    } else if (event.pointerType !== 'touch') this.#camera = moved(camera, now, former, 1);
    this.#mark(undefined);
    this.#ask();
  }

  #up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size > 0 || this.#travelled >= TAP || this.#model === undefined) return;
    const { focus, people } = this.#model;
    const hit = this.#hit(event);
    const person = hit?.index === undefined ? undefined : people[hit.index];
    if (person !== undefined) this.#model.open(person);
    else if (hit === undefined) this.#model.focusOn(focus.parent ?? focus);
    else if (hit.circle !== focus) this.#model.focusOn(hit.circle);
  }

  /** The plain wheel scrolls the page; with Ctrl, as fingers on a touchpad say it, it zooms. */
  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey || this.#camera === undefined) return;
    event.preventDefault();
    this.#flight = undefined;
    const factor = Math.exp(-event.deltaY * 0.01);
    this.#camera = zoomAt(
      this.#camera,
      factor,
      event.offsetX - this.#width / 2,
      event.offsetY - this.#height / 2,
      this.#least(),
    );
    this.#ask();
  }

  #mark(hit: Scene['marked'], event?: MouseEvent): void {
    const model = this.#model;
    const isWhole = hit?.circle.kind === 'whole';
    const isSame = hit?.circle === this.#marked?.circle && hit?.index === this.#marked?.index;
    if (!isSame) {
      this.#marked = isWhole ? undefined : hit;
      this.#ask();
    }
    const person = hit?.index === undefined ? undefined : model?.people[hit.index];
    this.#tip.hidden = hit === undefined || isWhole || model === undefined;
    this.#canvas.classList.toggle('pointed', !this.#tip.hidden);
    if (hit === undefined || model === undefined || event === undefined) return;
    const { name, count } = model.label(hit.circle);
    this.#tip.textContent =
      person === undefined ? (count === undefined ? name : `${name} · ${count}`) : model.nameOf(person);
    const isRight = event.offsetX > this.#width / 2;
    this.#tip.style.insetInlineStart = isRight ? 'auto' : `${event.offsetX + 14}px`;
    this.#tip.style.insetInlineEnd = isRight ? `${this.#width - event.offsetX + 14}px` : 'auto';
    this.#tip.style.insetBlockStart = `${Math.max(4, event.offsetY - 34)}px`;
  }
}

const moved = (
  camera: Camera,
  now: { readonly x: number; readonly y: number },
  former: { readonly x: number; readonly y: number },
  share: number,
): Camera => ({
  ...camera,
  x: camera.x - (now.x - former.x) / share / camera.k,
  y: camera.y - (now.y - former.y) / share / camera.k,
});

customElements.define('vidimus-map', MapElement);
