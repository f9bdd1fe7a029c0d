/** The only file that imports sigma: the renderer with the map's own programs for marks and ties. */
import Graph from 'graphology';
import Sigma from 'sigma';
import {
  EdgeProgram,
  NodeProgram,
  type EdgeProgramType,
  type NodeProgramType,
  type ProgramInfo,
} from 'sigma/rendering';
import type { CameraState, EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Scene } from './scene.ts';
import { rgb, type MapPalette } from './palette.ts';
import { EDGE_FRAGMENT, EDGE_VERTEX, NODE_FRAGMENT, NODE_VERTEX, RING_FRAGMENT, RING_VERTEX } from './shaders.ts';

export interface MarkData extends Record<string, unknown> {
  /** The program that draws it. */
  type: 'mark' | 'ring';
  x: number;
  y: number;
  size: number;
  color: string;
  /** 0 disc, 1 diamond, 2 triangle, 3 square, 4 ring, 5 broken ring. */
  shape: number;
  /** 0 plain, 1 hovered, 2 selected. */
  state: number;
  zIndex: number;
}
export interface TieData extends Record<string, unknown> {
  size: number;
  color: string;
  dashed: boolean;
  /** See curve.ts. */
  bend: number;
  selected: boolean;
  zIndex: number;
}
export type MapGraph = Graph<MarkData, TieData>;
export type Renderer = Sigma<MarkData, TieData>;

/** Colours that both programs read at every frame; changed in place when the theme changes. */
export interface GlPalette {
  current: MapPalette;
}

/** A quad, as a strip of two triangles. */
const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];
/** Strips along a tie: share of the way, side. The first is for straight ones, which need no pieces. */
const PIECES = 10;
const STRAIGHT = { first: 0, count: 4 };
const BENT = { first: STRAIGHT.count, count: 2 * (PIECES + 1) };
const stripOf = (pieces: number): number[][] =>
  Array.from({ length: pieces + 1 }, (_, i) => [
    [i / pieces, -1],
    [i / pieces, 1],
  ]).flat();
const STRIPS = [...stripOf(1), ...stripOf(PIECES)];

function setCommon(params: RenderParams, { gl, uniformLocations }: ProgramInfo, palette: MapPalette): void {
  const at = uniformLocations as Record<string, WebGLUniformLocation | undefined>;
  gl.uniformMatrix3fv(at['u_matrix'] ?? null, false, params.matrix);
  gl.uniform2f(at['u_resolution'] ?? null, params.width, params.height);
  gl.uniform1f(at['u_shrink'] ?? null, Math.max(1, params.zoomRatio));
  gl.uniform1f(at['u_sharp'] ?? null, params.pixelRatio);
  for (const [name, color] of [
    ['u_ground', palette.ground],
    ['u_ink', palette.ink],
    ['u_marker', palette.marker],
  ] as const)
    if (at[name]) gl.uniform4f(at[name], ...rgb(color), 1);
}

const UNSIGNED_BYTE = 0x1401;
const FLOAT = 0x1406;
const TRIANGLE_STRIP = 5;
const UNIFORMS = ['u_matrix', 'u_resolution', 'u_shrink', 'u_sharp', 'u_ground', 'u_ink', 'u_marker'] as const;

/**
 * Marks and ties share one drawing surface: a browser without a graphics card reads back each that it has, and that is what a frame
 * waits for. Sigma draws marks first, so they wait here until the ties lie below them.
 */
type Waiting = (() => void)[];

const MARK_SHADERS = { VERTEX_SHADER_SOURCE: NODE_VERTEX, FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT };
const RING_SHADERS = { VERTEX_SHADER_SOURCE: RING_VERTEX, FRAGMENT_SHADER_SOURCE: RING_FRAGMENT };

/** Node program over a palette. No second drawing in colours that stand for marks: what is under the pointer is told by geometry (hit.ts). */
function markProgram(
  palette: GlPalette,
  waiting: Waiting,
  shaders: typeof MARK_SHADERS,
): NodeProgramType<MarkData, TieData> {
  return class extends NodeProgram<string, MarkData, TieData> {
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Renderer) {
      super(gl, null, renderer);
    }
    override render(params: RenderParams): void {
      waiting.push(() => super.render(params));
    }
    getDefinition() {
      return {
        VERTICES: CORNERS.length,
        ...shaders,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: [...UNIFORMS],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_state', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: CORNERS,
      };
    }
    processVisibleItem(_id: number, start: number, data: NodeDisplayData): void {
      const { shape, state } = data as NodeDisplayData & Pick<MarkData, 'shape' | 'state'>;
      this.array.set([data.x, data.y, data.size, shape, state, floatColor(data.color)], start);
    }
    setUniforms(params: RenderParams, info: ProgramInfo): void {
      setCommon(params, info, palette.current);
    }
  } as NodeProgramType<MarkData, TieData>;
}

/** Edge program over a palette. */
function tieProgram(palette: GlPalette, waiting: Waiting): EdgeProgramType<MarkData, TieData> {
  return class extends EdgeProgram<string, MarkData, TieData> {
    #bent = false;
    override reallocate(capacity: number): void {
      super.reallocate(capacity);
      this.#bent = false;
    }
    override drawWebGL(method: number, { gl }: ProgramInfo): void {
      const { first, count } = this.#bent ? BENT : STRAIGHT;
      if (gl instanceof WebGL2RenderingContext) gl.drawArraysInstanced(method, first, count, this.capacity);
      else gl.getExtension('ANGLE_instanced_arrays')?.drawArraysInstancedANGLE(method, first, count, this.capacity);
    }
    override render(params: RenderParams): void {
      super.render(params);
      for (const draw of waiting.splice(0)) draw();
    }
    getDefinition() {
      return {
        VERTICES: STRIPS.length,
        VERTEX_SHADER_SOURCE: EDGE_VERTEX,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: [...UNIFORMS],
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_style', size: 1, type: FLOAT },
          { name: 'a_bend', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: STRIPS,
      };
    }
    processVisibleItem(
      _id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { dashed, selected, bend } = data as EdgeDisplayData & Pick<TieData, 'dashed' | 'selected' | 'bend'>;
      const style = (dashed ? 1 : 0) + (selected ? 2 : 0);
      if (bend !== 0) this.#bent = true;
      this.array.set([source.x, source.y, target.x, target.y, data.size, style, bend, floatColor(data.color)], start);
    }
    setUniforms(params: RenderParams, info: ProgramInfo): void {
      setCommon(params, info, palette.current);
    }
  } as EdgeProgramType<MarkData, TieData>;
}

/** Draws nothing: in place of sigma's own programs, of which each would be compiled for the first picture and never used. */
class NoProgram {
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}
const NO_MARKS = NoProgram as unknown as NodeProgramType<MarkData, TieData>;
const NO_TIES = NoProgram as unknown as EdgeProgramType<MarkData, TieData>;

/** Whether the browser can draw WebGL at all. */
export function hasWebGl(): boolean {
  try {
    const canvas = document.createElement('canvas');
    return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null;
  } catch {
    return false;
  }
}

/** In place of the context of a layer on which nothing is ever drawn: a real one would cost the first picture a tenth. */
const IDLE = {
  blendFunc: () => {},
  viewport: () => {},
  clear: () => {},
  getExtension: () => null,
} as unknown as WebGL2RenderingContext;

/** The renderer in a container, with its first frame drawn; graph coordinates are pixels of the drawing, y upwards. */
export function makeRenderer(graph: MapGraph, container: HTMLElement, palette: GlPalette, scene: Scene): Renderer {
  /** What sigma's constructor calls: it draws before it returns, so it must know its bounds by then. */
  class BoundedSigma extends Sigma<MarkData, TieData> {
    override refresh(...options: Parameters<Renderer['refresh']>): this {
      if (!this.getCustomBBox()) setBounds(this, scene);
      return super.refresh(...options);
    }
    override createWebGLContext(...[id, options]: Parameters<Renderer['createWebGLContext']>) {
      if (id === 'edges') return super.createWebGLContext(id, { ...options, picking: false });
      this.createCanvas(id); // sigma sizes the element of each layer
      const canvas = id === 'nodes' ? this.getCanvases()['edges'] : { getContext: () => IDLE };
      return super.createWebGLContext(id, { canvas: canvas as HTMLCanvasElement, picking: false });
    }
  }
  // sigma would read a pixel of a picking buffer at every move of the pointer; there is none
  Object.defineProperty(BoundedSigma.prototype, 'getNodeAtPosition', { value: () => null });
  const waiting: Waiting = [];
  return new BoundedSigma(graph, container, {
    allowInvalidContainer: true,
    autoRescale: true,
    stagePadding: 0,
    renderLabels: false,
    renderEdgeLabels: false,
    zIndex: true,
    minEdgeThickness: 0,
    itemSizesReference: 'screen',
    zoomToSizeRatioFunction: () => 1,
    minCameraRatio: 1 / 16,
    maxCameraRatio: 1.25,
    defaultNodeType: 'mark',
    defaultEdgeType: 'tie',
    nodeProgramClasses: {
      ring: markProgram(palette, waiting, RING_SHADERS),
      mark: markProgram(palette, waiting, MARK_SHADERS),
      circle: NO_MARKS,
    },
    // a hovered mark is told by its state, not by a second drawing of it
    nodeHoverProgramClasses: { ring: NO_MARKS, mark: NO_MARKS, circle: NO_MARKS },
    edgeProgramClasses: { tie: tieProgram(palette, waiting), line: NO_TIES, arrow: NO_TIES },
    defaultDrawNodeHover: () => {},
  });
}

/** Fixes the part of the plane that fits the screen at zoom 1: the drawing itself. */
export function setBounds(sigma: Renderer, size: { readonly width: number; readonly height: number }): void {
  sigma.setCustomBBox({ x: [0, size.width], y: [0, size.height] });
}

export type { CameraState };
