/** What part of the map is seen: its middle, and how many pixels one unit has. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export const MOST_ZOOM = 60;

interface Round {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Shows a circle whole, with a margin. */
export const cameraOn = ({ x, y, r }: Round, width: number, height: number): Camera => ({
  x,
  y,
  k: Math.min(MOST_ZOOM, (Math.min(width, height) / 2 / r) * 0.94),
});

/** Shows several circles, as large as they can be; names need some room above. */
export const cameraOnAll = (circles: readonly Round[], width: number, height: number): Camera => {
  const left = Math.min(...circles.map(({ x, r }) => x - r));
  const right = Math.max(...circles.map(({ x, r }) => x + r));
  const top = Math.min(...circles.map(({ y, r }) => y - r));
  const bottom = Math.max(...circles.map(({ y, r }) => y + r));
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    k: Math.min(MOST_ZOOM, (width / (right - left)) * 0.92, (height / (bottom - top)) * 0.9),
  };
};

/** Between two cameras, 0 to 1: the zoom grows evenly, and points move on straight lines. */
export const between = (from: Camera, to: Camera, t: number): Camera => {
  const k = from.k * (to.k / from.k) ** t;
  const span = 1 / to.k - 1 / from.k;
  const share = Math.abs(span) < 1e-9 ? t : (1 / k - 1 / from.k) / span;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, k };
};

/** Zooms by a factor so that what lies under a point of the screen stays there. The point is measured from the middle. */
export const zoomAt = (camera: Camera, factor: number, sx: number, sy: number, least: number): Camera => {
  const k = Math.min(MOST_ZOOM, Math.max(least, camera.k * factor));
  return { x: camera.x + sx / camera.k - sx / k, y: camera.y + sy / camera.k - sy / k, k };
};

export const ease = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);
