/** The drawn map: keeps sigma's graph, the overlay and the camera in step with the scene it is given. Knows nothing of datasets. */
import Graph from 'graphology';
import type { Work } from '../../model/work.ts';
import type { Camera } from '../../state/view-value.ts';
import { toCamera, toSigma } from './camera.ts';
import { NO_EMPHASIS, sameEmphasis, sameSet, type Emphasis } from './emphasis.ts';
import { makeRenderer, setBounds, type GlPalette, type MapGraph, type Renderer } from './gl.ts';
import { LABEL_FONTS } from './label-style.ts';
import { layLabels, type MapLabel } from './labels.ts';
import { markAt, tieAt } from './hit.ts';
import { drawHulls } from './hulls.ts';
import { Layer } from './layer.ts';
import { geometryOf, type MapGeometry } from './map-geometry.ts';
import { boxOf, countBox, crossBoxes, crowdBox, drawOverlay, heads } from './overlay.ts';
import type { MapPalette } from './palette.ts';
import type { Scene, SceneMark, SceneTie } from './scene.ts';
import { Look } from './look.ts';
import { Placing } from './placing.ts';
import { bindPointer, type MapHandlers } from './pointer.ts';
import { snapshot } from './snapshot.ts';
import { Tween, type Spots } from './tween.ts';

export class MapController {
  readonly #sigma: Renderer;
  readonly #above: Layer;
  readonly #below: Layer;
  readonly #handlers: MapHandlers;
  readonly #gl: GlPalette;
  readonly #tween: Tween;
  readonly #placing = new Placing<readonly MapLabel[]>(
    () => this.#layLabels(),
    (labels) => {
      this.#labels = labels;
      this.#drawOverlay();
      this.#handlers.onplaced(labels.length);
    },
  );
  #graph: MapGraph = new Graph({ type: 'undirected' });
  #scene: Scene;
  #emphasis: Emphasis = NO_EMPHASIS;
  #labels: readonly MapLabel[] = [];
  #marks = new Map<string, SceneMark>();
  #ties = new Map<string, SceneTie>();
  #fontsReady = false;
  #lookTimer: ReturnType<typeof setTimeout> | undefined;
  #outlined = false;
  #killed = false;

  /** @param above and @param below lie over and under `host`, same size; @param still: nothing may move by itself. */
  constructor(
    host: HTMLElement,
    { above, below }: { readonly above: HTMLCanvasElement; readonly below: HTMLCanvasElement },
    palette: MapPalette,
    scene: Scene,
    handlers: MapHandlers,
    still: () => boolean,
  ) {
    this.#above = new Layer(above);
    this.#below = new Layer(below);
    this.#handlers = handlers;
    this.#gl = { current: palette };
    this.#scene = scene;
    for (const layer of [this.#above, this.#below]) layer.resize(scene);
    this.#fill(scene, () => undefined);
    this.#sigma = makeRenderer(this.#graph, host, this.#gl, scene);
    this.#tween = new Tween(
      (spots) => this.#move(spots),
      () => this.#placing.start(0),
      still,
    );
    bindPointer(this.#sigma, handlers, {
      markAt: (point, reach) =>
        markAt(point, this.#scene.marks, (id) => this.#at(id), { reach, shrink: this.#shrink })?.id,
      tieAt: (point, reach) => tieAt(point, this.#scene.ties, (id) => this.#at(id), reach),
      moveTo: (id, x, y) => this.#move(new Map([[id, { x, y }]])),
      height: () => this.#scene.height,
      width: () => this.#scene.width,
    });
    this.#sigma.on('afterRender', () => this.#drawOverlay());
    if (scene.marks.length > 0) handlers.ondrawn(); // sigma has drawn its first frame by now; names come with their fonts
    this.#sigma.getCamera().on('updated', () => {
      this.#placing.start(140);
      clearTimeout(this.#lookTimer);
      this.#lookTimer = setTimeout(() => handlers.onlook(this.camera), 200);
    });
    void Promise.all(LABEL_FONTS.map((font) => document.fonts.load(font))).finally(() => {
      this.#fontsReady = true;
      this.#placing.start(0);
    });
  }

  get camera(): Camera {
    return toCamera(this.#sigma.getCamera().getState(), this.#scene);
  }
  set camera(camera: Camera) {
    this.#sigma.getCamera().setState(toSigma(camera, this.#scene));
  }

  /** A graph of the scene; each mark where `from` says, or in its place. Gives where marks start from. */
  #fill(scene: Scene, from: (id: string) => { x: number; y: number } | undefined): Spots {
    this.#marks = new Map(scene.marks.map((mark) => [mark.id, mark]));
    this.#ties = new Map(scene.ties.map((tie) => [tie.id, tie]));
    this.#graph = new Graph({ type: 'undirected' });
    const look = this.#look();
    const start = new Map<string, { x: number; y: number }>();
    for (const mark of scene.marks) {
      const at = from(mark.id) ?? mark;
      start.set(mark.id, { x: at.x, y: at.y });
      this.#graph.addNode(mark.id, look.mark(mark, at.x, scene.height - at.y));
    }
    for (const tie of scene.ties) this.#graph.addUndirectedEdgeWithKey(tie.id, tie.a, tie.b, look.tie(tie));
    return start;
  }

  /** Shows a scene. Marks move from where they are; new ones start where `origin` says, or in place. */
  show(scene: Scene, origin: (id: string) => string | undefined): void {
    if (scene === this.#scene) return;
    const before = this.camera;
    const resized = scene.width !== this.#scene.width || scene.height !== this.#scene.height;
    const from = new Map(resized ? [] : this.#spots());
    this.#scene = scene;
    if (resized) {
      for (const layer of [this.#above, this.#below]) layer.resize(scene);
      setBounds(this.#sigma, scene);
    }
    const start = this.#fill(scene, (id) => {
      const parent = origin(id);
      return from.get(id) ?? (parent === undefined ? undefined : from.get(parent));
    });
    this.#sigma.setGraph(this.#graph);
    if (resized) {
      this.#sigma.resize(true);
      this.camera = before;
    }
    this.#labels = this.#labels.filter((label) => this.#marks.has(label.id));
    this.#tween.run(start, new Map(scene.marks.map((mark) => [mark.id, mark])));
  }

  emphasise(emphasis: Emphasis): void {
    if (sameEmphasis(this.#emphasis, emphasis)) return;
    const strongChanged = !sameSet(this.#emphasis.selected, emphasis.selected) || this.#emphasis.tie !== emphasis.tie;
    this.#emphasis = emphasis;
    this.#paint();
    if (strongChanged) this.#placing.start(0);
  }

  paint(palette: MapPalette): void {
    if (JSON.stringify(palette) === JSON.stringify(this.#gl.current)) return;
    this.#gl.current = palette;
    this.#paint();
  }

  /** Zooms about the middle; above 1 enlarges. */
  zoom(factor: number, still: boolean): void {
    const camera = this.#sigma.getCamera();
    const { x, y, angle, ratio } = camera.getState();
    const next = { x, y, angle, ratio: Math.min(1.25, Math.max(1 / 16, ratio / factor)) };
    if (still) camera.setState(next);
    else void camera.animate(next, { duration: 180 });
  }
  fit(still: boolean): void {
    const next = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
    if (still) this.#sigma.getCamera().setState(next);
    else void this.#sigma.getCamera().animate(next, { duration: 260 });
  }
  /** Moves the picture by pixels of the screen. */
  pan(dx: number, dy: number): void {
    const camera = this.camera;
    this.camera = {
      ...camera,
      x: camera.x + dx / this.#scene.width / camera.zoom,
      y: camera.y + dy / this.#scene.height / camera.zoom,
    };
  }

  geometry(): MapGeometry {
    const at = (id: string): { x: number; y: number } | undefined => this.#at(id);
    return geometryOf({ scene: this.#scene, labels: this.#labels, at, shrink: this.#shrink });
  }

  /** The picture as it is, at the screen's resolution. */
  png(): Promise<Blob> {
    this.#sigma.refresh(); // WebGL keeps its pixels only until the task ends
    this.#drawOverlay();
    return snapshot(
      [this.#below.canvas, this.#sigma.getCanvases()['edges'], this.#above.canvas],
      this.#gl.current.ground,
    );
  }

  kill(): void {
    this.#killed = true;
    clearTimeout(this.#lookTimer);
    this.#placing.stop();
    this.#tween.stop();
    this.#sigma.kill();
  }

  /** Colours, rings and order anew; positions stay. */
  #paint(): void {
    const look = this.#look();
    this.#graph.updateEachNodeAttributes((id, data) => {
      const mark = this.#marks.get(id);
      return mark ? look.mark(mark, data.x, data.y) : data;
    });
    this.#graph.updateEachEdgeAttributes((id, data) => {
      const tie = this.#ties.get(id);
      return tie ? look.tie(tie) : data;
    }); // sigma hears of it and draws with the next frame
  }

  /** Marks where they are on screen. */
  #placed(): { x: number; y: number; r: number }[] {
    return this.#scene.marks.map((mark) => ({ ...this.#at(mark.id)!, r: mark.r }));
  }

  /** By how much marks are drawn smaller: only where one looks from farther than the whole. */
  get #shrink(): number {
    return Math.max(1, this.#sigma.getCamera().ratio);
  }

  #look(): Look {
    return new Look(this.#gl.current, this.#emphasis);
  }

  #spots(): [string, { x: number; y: number }][] {
    return this.#graph.mapNodes((id, data) => [id, { x: data.x, y: this.#scene.height - data.y }]);
  }

  #move(spots: Spots): void {
    this.#graph.updateEachNodeAttributes((id, data) => {
      const at = spots.get(id);
      return at ? { ...data, x: at.x, y: this.#scene.height - at.y } : data;
    });
  }

  #at(id: string): { x: number; y: number } | undefined {
    if (!this.#graph.hasNode(id)) return undefined;
    const { x, y } = this.#graph.getNodeAttributes(id);
    return this.#sigma.graphToViewport({ x, y });
  }

  #layLabels(): Work<readonly MapLabel[]> | undefined {
    // asked for again when fonts are there, and when marks have come to rest
    if (this.#killed || !this.#fontsReady || this.#tween.running) return undefined;
    const at = (id: string): { x: number; y: number } | undefined => this.#at(id);
    const tie = this.#emphasis.tie === undefined ? undefined : this.#ties.get(this.#emphasis.tie);
    const [p, q] = tie ? [at(tie.a), at(tie.b)] : [];
    const count = tie && p && q ? countBox(this.#above.context, tie, p, q, this.#placed()) : undefined;
    const shrink = this.#shrink;
    return layLabels(this.#above.context, this.#scene, {
      project: ({ x, y }) => this.#sigma.graphToViewport({ x, y: this.#scene.height - y }),
      shrink,
      strong: this.#emphasis.selected,
      near: this.#emphasis.bright,
      obstacles: [
        ...crossBoxes(this.#scene, at),
        ...crowdBox(this.#scene),
        ...[...heads({ scene: this.#scene, at, shrink }).values()].map(boxOf),
        ...(count ? [{ x: count.x - 12, y: count.y - 8, width: count.width + 24, height: count.height + 16 }] : []),
      ],
    });
  }

  #drawOverlay(): void {
    if (this.#killed) return;
    const spots = (ids: readonly string[]) =>
      ids.flatMap((id) => {
        const [mark, at] = [this.#marks.get(id), this.#at(id)];
        return mark && at ? [{ ...at, r: mark.r }] : [];
      });
    // an empty layer that is cleared is composed anew with the frame
    if (this.#scene.groups.length > 0 || this.#outlined)
      drawHulls(this.#below.begin(), this.#scene.groups.map(spots), this.#gl.current.hull);
    this.#outlined = this.#scene.groups.length > 0;
    drawOverlay(this.#above.begin(), {
      scene: this.#scene,
      at: (id) => this.#at(id),
      palette: this.#gl.current,
      labels: this.#labels,
      bright: this.#emphasis.bright,
      forward: this.#emphasis.forward,
      shrink: this.#shrink,
      counted: this.#emphasis.tie === undefined ? undefined : this.#ties.get(this.#emphasis.tie),
      hovered: [...this.#emphasis.hovered][0],
    });
    if (this.#scene.marks.length > 0) this.#handlers.ondrawn();
  }
}
