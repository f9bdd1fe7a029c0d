/** The view's camera (shares of the drawing, zoom) and sigma's (its framed plane, ratio). */
import type { Camera } from '../../state/view-value.ts';
import type { CameraState } from './gl.ts';
import type { Size } from './scene.ts';

/** sigma scales the drawing so that its longer side is 1 and its middle (0.5, 0.5), y upwards. */
export function toSigma(camera: Camera, { width, height }: Size): CameraState {
  const side = Math.max(width, height, 1);
  return {
    x: 0.5 + ((camera.x - 0.5) * width) / side,
    y: 0.5 - ((camera.y - 0.5) * height) / side,
    angle: 0,
    ratio: 1 / camera.zoom,
  };
}

export function toCamera(state: CameraState, { width, height }: Size): Camera {
  const side = Math.max(width, height, 1);
  return {
    x: 0.5 + ((state.x - 0.5) * side) / Math.max(1, width),
    y: 0.5 - ((state.y - 0.5) * side) / Math.max(1, height),
    zoom: 1 / state.ratio,
  };
}
