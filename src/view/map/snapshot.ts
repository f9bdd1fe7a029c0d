/** Canvases of one size, laid over each other on a ground, as a PNG. */
export function snapshot(layers: readonly (HTMLCanvasElement | undefined)[], ground: string): Promise<Blob> {
  const largest = layers.reduce<HTMLCanvasElement | undefined>(
    (best, layer) => (layer && layer.width > (best?.width ?? 0) ? layer : best),
    undefined,
  );
  const canvas = document.createElement('canvas');
  canvas.width = largest?.width ?? 1;
  canvas.height = largest?.height ?? 1;
  const context = canvas.getContext('2d');
  if (!context) return Promise.reject(new Error('The browser gives no canvas to draw on.'));
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of layers) if (layer) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('The picture could not be made.'))), 'image/png'),
  );
}
