import type { Standing } from '../wire.ts';
import type { Camera } from './camera.ts';
import { type Circle, DOT_RADIUS, dotIn, type MapLayout } from './layout.ts';

/** Colours as the browser resolved them, for light and dark. */
export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly soft: string;
  readonly line: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly open: string;
  readonly over: string;
}

export interface Line {
  readonly from: Circle;
  readonly to: Circle;
  readonly kind: 'recognises' | 'ended' | 'accredits';
}

export interface Scene {
  readonly layout: MapLayout;
  readonly focus: Circle;
  readonly lines: readonly Line[];
  /** The dot that is pointed at. */
  readonly marked?: { readonly circle: Circle; readonly index?: number };
  label(circle: Circle): { readonly name: string; readonly short?: string; readonly count?: string };
}

const FULL = Math.PI * 2;
const FONT = 'system-ui, "Noto Sans", sans-serif';
/** Below this radius in pixels a dot is a speck, for which a square is as good. */
const SPECK = 0.9;
/** In one frame. */
const MOST_DOTS = 12_000;

const toneOf = (standing: Standing): 'accent' | 'open' | 'over' =>
  standing === 'active' ? 'accent' : standing === 'ended' || standing === 'void' ? 'over' : 'open';

/** Draws the map as a camera sees it. Only what lies in the picture is gone through. */
export const drawMap = (
  context: CanvasRenderingContext2D,
  { width, height }: { readonly width: number; readonly height: number },
  scene: Scene,
  camera: Camera,
  palette: Palette,
): void => {
  context.clearRect(0, 0, width, height);
  const sx = (x: number): number => (x - camera.x) * camera.k + width / 2;
  const sy = (y: number): number => (y - camera.y) * camera.k + height / 2;
  const isSeen = ({ x, y, r }: Circle): boolean => {
    const [px, py, pr] = [sx(x), sy(y), r * camera.k];
    return px + pr > 0 && px - pr < width && py + pr > 0 && py - pr < height;
  };
  const seen: Circle[] = [];
  const collect = (circle: Circle): void => {
    if (!isSeen(circle) || circle.r * camera.k < SPECK) return;
    if (circle.kind !== 'whole') seen.push(circle);
    for (const child of circle.children) collect(child);
  };
  collect(scene.layout.whole);

  for (const circle of seen) {
    context.beginPath();
    context.arc(sx(circle.x), sy(circle.y), circle.r * camera.k, 0, FULL);
    context.fillStyle = circle.kind === 'body' ? palette.soft : palette.card;
    context.fill();
    const isMarked = scene.marked?.circle === circle;
    context.strokeStyle = isMarked || scene.focus === circle ? palette.accent : palette.line;
    context.lineWidth = isMarked ? 2.5 : 1;
    context.stroke();
  }
  drawDots(context, seen, { sx, sy, width, height }, camera, palette);
  drawLines(context, scene, { sx, sy }, camera, palette);
  if (scene.marked?.index !== undefined) drawMark(context, scene.marked, { sx, sy }, camera, palette);
  drawLabels(context, seen, scene, { sx, sy, width, height }, camera, palette);
};

const FEW_LINES = 8;

interface Screen {
  sx(x: number): number;
  sy(y: number): number;
}

/** All dots of one colour in one path: one call for thousands. */
const drawDots = (
  context: CanvasRenderingContext2D,
  seen: readonly Circle[],
  { sx, sy, width, height }: Screen & { readonly width: number; readonly height: number },
  camera: Camera,
  palette: Palette,
): void => {
  // More than anybody can tell apart are thinned out, and the rest made larger: the picture stays, and stays smooth.
  const total = seen.reduce((sum, { dots }) => sum + dots.length, 0);
  const step = Math.max(1, Math.ceil(total / MOST_DOTS));
  const spacing = camera.k * Math.sqrt(step);
  const radius = Math.min(14, DOT_RADIUS * spacing);
  const paths = { accent: new Path2D(), open: new Path2D(), over: new Path2D() };
  for (const circle of seen) {
    const [cx, cy] = [sx(circle.x), sy(circle.y)];
    // Fewer and larger dots on the same disc, each for `step` of them.
    for (let index = 0; index * step < circle.dots.length; index++) {
      const standing = circle.dots[index * step];
      if (standing === undefined) continue;
      const dot = dotIn(circle, index);
      const [x, y] = [cx + dot.x * spacing, cy + dot.y * spacing];
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
      const path = paths[toneOf(standing)];
      if (radius < SPECK) path.rect(x - SPECK / 2, y - SPECK / 2, SPECK, SPECK);
      else {
        path.moveTo(x + radius, y);
        path.arc(x, y, radius, 0, FULL);
      }
    }
  }
  for (const tone of ['accent', 'open', 'over'] as const) {
    context.fillStyle = palette[tone];
    context.globalAlpha = tone === 'accent' ? 0.72 : 1;
    context.fill(paths[tone]);
  }
  context.globalAlpha = 1;
};

const drawMark = (
  context: CanvasRenderingContext2D,
  { circle, index = 0 }: NonNullable<Scene['marked']>,
  { sx, sy }: Screen,
  camera: Camera,
  palette: Palette,
): void => {
  const dot = dotIn(circle, index);
  context.beginPath();
  context.arc(
    sx(circle.x + dot.x),
    sy(circle.y + dot.y),
    Math.max(4, Math.min(16, DOT_RADIUS * camera.k + 2)),
    0,
    FULL,
  );
  context.lineWidth = 2.5;
  context.strokeStyle = palette.ink;
  context.stroke();
};

const drawLines = (
  context: CanvasRenderingContext2D,
  { lines, focus, marked }: Scene,
  { sx, sy }: Screen,
  camera: Camera,
  palette: Palette,
): void => {
  for (const { from, to, kind } of lines) {
    const [x0, y0, x1, y1] = [sx(from.x), sy(from.y), sx(to.x), sy(to.y)];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length < 1) continue;
    const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
    // From edge to edge, a little way inside, so that neighbours that touch have a line too.
    const [start, end] = [reach(from.r * camera.k), reach(to.r * camera.k)];
    const [ax, ay] = [x0 + ux * start, y0 + uy * start];
    const [bx, by] = [x1 - ux * end, y1 - uy * end];
    // In a curve to the right: two ways between the same two do not cover each other.
    const bend = Math.max(14, Math.hypot(bx - ax, by - ay) * 0.18);
    const [mx, my] = [(ax + bx) / 2 - uy * bend, (ay + by) / 2 + ux * bend];
    context.beginPath();
    context.moveTo(ax, ay);
    context.quadraticCurveTo(mx, my, bx, by);
    context.setLineDash(kind === 'recognises' ? [] : kind === 'ended' ? [3, 5] : [8, 4]);
    // Many lines are a net: those of the place that is looked at stand out.
    const isNear = [focus, marked?.circle].some((one) => one === from || one === to);
    context.globalAlpha = isNear || lines.length <= FEW_LINES ? 1 : 0.4;
    context.lineWidth = isNear ? 2.5 : lines.length <= FEW_LINES ? 2 : 1.25;
    context.strokeStyle = kind === 'ended' ? palette.over : palette.ink;
    context.stroke();
    context.setLineDash([]);
    const angle = Math.atan2(by - my, bx - mx);
    context.beginPath();
    context.moveTo(bx, by);
    for (const side of [-0.42, 0.42])
      context.lineTo(bx - 9 * Math.cos(angle + side), by - 9 * Math.sin(angle + side));
    context.fillStyle = context.strokeStyle;
    context.fill();
  }
  context.globalAlpha = 1;
};

const reach = (radius: number): number => Math.max(radius * 0.45, radius - 16);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Names of the largest first; a name that would lie on another is left out until there is room. */
const drawLabels = (
  context: CanvasRenderingContext2D,
  seen: readonly Circle[],
  scene: Scene,
  { sx, sy, width, height }: Screen & { readonly width: number; readonly height: number },
  camera: Camera,
  palette: Palette,
): void => {
  const taken: Box[] = [];
  context.textAlign = 'center';
  /** On a plate of its own: dots behind letters are neither dots nor letters. */
  const write = ({ text, at, y, size, weight, colour, plate }: Label): boolean => {
    context.font = `${weight} ${size}px ${FONT}`;
    const w = context.measureText(text).width;
    const x = Math.min(Math.max(at, w / 2 + 6), width - w / 2 - 6);
    const box = { x: x - w / 2 - 4, y: y - size, w: w + 8, h: size * 1.3 };
    if (taken.some((one) => overlap(one, box))) return false;
    taken.push(box);
    context.beginPath();
    context.roundRect(box.x, box.y, box.w, box.h, 4);
    context.globalAlpha = 0.9;
    context.fillStyle = plate;
    context.fill();
    context.globalAlpha = 1;
    context.fillStyle = colour;
    context.fillText(text, x, y);
    return true;
  };
  const rank = (circle: Circle): number =>
    (circle === scene.focus ? 2e6 : circle.kind === 'body' ? 1e6 : 0) + circle.r;
  const { ink, quiet, paper, card } = palette;
  for (const circle of seen.toSorted((a, b) => rank(b) - rank(a))) {
    const radius = circle.r * camera.k;
    const { name, short, count } = scene.label(circle);
    const [at, y] = [sx(circle.x), sy(circle.y)];
    // Of a circle whose middle is out of the picture, only one that fills it is named.
    const isAway = at < 0 || at > width || y < 0 || y > height;
    if (radius < 12 || (isAway && radius < width / 2)) continue;
    // Where dots can be told apart, the name stands at the edge and leaves them alone.
    const isOpen = circle === scene.focus || DOT_RADIUS * camera.k > 4.5;
    if (circle.kind === 'body' || isOpen) {
      // What stands inside another body gets its name when one comes closer.
      if (radius < (circle.parent?.kind === 'whole' ? 14 : 34)) continue;
      // Whatever reaches far out of the picture is named by the list.
      if (circle !== scene.focus && y - radius < -20) continue;
      const size = radius > 120 ? 15 : 12.5;
      context.font = `600 ${size}px ${FONT}`;
      const text = fitted(context, name, Math.max(Math.min(124, width * 0.24), radius * 1.7));
      const top = Math.max(y - radius + size * 0.4, size + 4);
      if (text !== undefined) write({ text, at, y: top, size, weight: 600, colour: ink, plate: paper });
      continue;
    }
    const size = Math.max(11, Math.min(16, radius / 4.5));
    context.font = `600 ${size}px ${FONT}`;
    const room = radius * 1.8;
    const text = context.measureText(name).width <= room ? name : short;
    if (text === undefined || context.measureText(text).width > room) continue;
    const isLarge = radius > 36 && count !== undefined;
    const middle = y + (isLarge ? -1 : size / 3);
    const isWritten = write({ text, at, y: middle, size, weight: 600, colour: ink, plate: card });
    if (isWritten && isLarge)
      write({
        ...{ text: count, at, y: middle + size * 1.2, size: Math.max(10.5, size * 0.8) },
        ...{ weight: 400, colour: quiet, plate: card },
      });
  }
};

interface Label {
  readonly text: string;
  readonly at: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  readonly plate: string;
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** As much of a text as there is room for; undefined where that says nothing. */
const fitted = (context: CanvasRenderingContext2D, text: string, room: number): string | undefined => {
  if (context.measureText(text).width <= room) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (context.measureText(`${text.slice(0, middle)}…`).width <= room) low = middle;
    else high = middle - 1;
  }
  return low < 4 ? undefined : `${text.slice(0, low).trimEnd()}…`;
};
