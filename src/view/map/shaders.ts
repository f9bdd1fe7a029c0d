/** GLSL of the map's marks and ties. Everything is measured in CSS pixels on screen, so that a drawing is as exact as on paper. */

/** What the vertices of every mark are given, and pass on. */
const MARK = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_state;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_shrink;
varying vec3 v_color;
varying vec2 v_at;
`;

/**
 * Marks of one colour: one quad each. The shape is a signed distance (px, negative inside) to two planes or, for a disc, to its middle;
 * left and right are alike, and but for the triangle so are top and bottom. Shapes: 0 disc, 1 diamond, 2 triangle, 3 square.
 */
export const NODE_VERTEX = /* glsl */ `
${MARK}
varying vec4 v_planes;
varying vec2 v_round;
varying vec2 v_rings;
const float NONE = -1000.0;
void main() {
  float radius = a_size / u_shrink;
  bool disc = a_shape < 0.5;
  bool diamond = a_shape > 0.5 && a_shape < 1.5;
  bool triangle = a_shape > 1.5 && a_shape < 2.5;
  // no more ground than is drawn on: the ring of a selected mark
  float margin = a_state > 1.5 ? 12.0 : a_state > 0.5 ? 5.0 : 2.2;
  vec2 up = disc ? vec2(1.0) : diamond ? vec2(1.2533141) : triangle ? vec2(1.3467736, 1.5551202) : vec2(0.8862269);
  float down = triangle ? 0.7775601 : up.y;
  // a diamond's margin reaches farther at its corners, as a triangle's does
  float corner = diamond || triangle ? 1.3 * margin : margin;
  vec2 reach = vec2(up.x * radius + corner, (a_corner.y > 0.0 ? up.y : down) * radius + corner);
  v_at = a_corner * reach;
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + v_at * 2.0 / u_resolution, 0.0, 1.0);
  v_color = a_color.rgb;
  v_planes = triangle ? vec4(0.8660254, 0.5, 0.0, -1.0) : diamond ? vec4(0.70710678) : vec4(1.0, 0.0, 0.0, 1.0);
  v_round = vec2(disc ? radius : triangle ? 0.7775601 * radius : 0.8862269 * radius, disc ? 1.0 : triangle ? -1.0 : 0.0);
  v_rings = vec2(a_state > 0.5 ? 3.2 : NONE, a_state > 1.5 ? 8.6 : NONE);
}
`;

export const NODE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec3 v_color;
varying vec2 v_at;
varying vec4 v_planes;
varying vec2 v_round;
varying vec2 v_rings;
uniform vec4 u_ground;
uniform vec4 u_ink;
uniform vec4 u_marker;
uniform float u_sharp;
void main() {
  vec2 p = vec2(abs(v_at.x), v_round.y < -0.5 ? v_at.y : abs(v_at.y));
  float plane = max(dot(p, v_planes.xy), dot(p, v_planes.zw));
  float d = (v_round.y > 0.5 ? length(p) : plane) - v_round.x;
  vec4 cover = clamp(0.5 - (d - vec4(0.0, 1.6, v_rings)) * u_sharp, 0.0, 1.0);
  vec4 color = mix(u_marker * cover.w, u_ink, cover.z);
  color = mix(color, u_ground, cover.y);
  gl_FragColor = mix(color, vec4(v_color, 1.0), cover.x);
}
`;

/** Rings, of regions: as marks are, but hollow, and broken where the region is disputed. Few, so each pixel may cost more. Shapes: 4 ring, 5 broken ring. */
export const RING_VERTEX = /* glsl */ `
${MARK}
varying float v_radius;
varying float v_shape;
varying float v_state;
void main() {
  float radius = a_size / u_shrink;
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  v_at = a_corner * (radius + (a_state > 1.5 ? 12.0 : a_state > 0.5 ? 5.0 : 2.5));
  gl_Position = vec4(centre + v_at * 2.0 / u_resolution, 0.0, 1.0);
  v_radius = radius;
  v_shape = a_shape;
  v_state = a_state;
  v_color = a_color.rgb;
}
`;

export const RING_FRAGMENT = /* glsl */ `
precision highp float;
varying vec3 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
varying float v_state;
uniform vec4 u_ground;
uniform vec4 u_ink;
uniform vec4 u_marker;
uniform float u_sharp;
float cover(float d) { return clamp(0.5 - d * u_sharp, 0.0, 1.0); }
void main() {
  float d = length(v_at) - v_radius;
  vec4 color = vec4(0.0);
  if (v_state > 1.5) color = mix(color, u_marker, cover(d - 8.6));
  if (v_state > 0.5) color = mix(color, u_ink, cover(d - 3.2));
  color = mix(color, u_ground, cover(d - 1.6));
  float stroke = clamp(v_radius * 0.42, 1.3, 2.8);
  float ink = cover(abs(d + stroke * 0.5) - stroke * 0.5);
  if (v_shape > 4.5) {
    float turn = (atan(v_at.y, v_at.x) / 6.2831853 + 0.5) * 8.0;
    float gap = abs(fract(turn) - 0.5) * 6.2831853 / 8.0 * v_radius;
    ink *= cover(0.2 * 6.2831853 / 8.0 * v_radius - gap + 0.1);
  }
  gl_FragColor = mix(color, vec4(v_color, 1.0), ink);
}
`;

/**
 * Ties: a strip each from centre to centre, bent by a_bend (curve.ts). Style: bit 0 dashed, bit 1 selected. Not hit here, see hit.ts.
 * What is the same along a tie is worked out here, once a corner, and not for each of its pixels, where a browser without a graphics
 * card spends its frame.
 */
export const EDGE_VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_width;
attribute float a_style;
attribute float a_bend;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_shrink;
varying vec3 v_color;
varying vec2 v_at;
varying vec2 v_dash;
varying vec3 v_reach;
const float NONE = -1000.0;
void main() {
  vec2 s = (u_matrix * vec3(a_source, 1.0)).xy * 0.5 * u_resolution;
  vec2 t = (u_matrix * vec3(a_target, 1.0)).xy * 0.5 * u_resolution;
  vec2 along = t - s;
  float size = max(length(along), 1e-4);
  vec2 normal = vec2(-along.y, along.x) / size;
  float half_width = 0.5 * max(a_width / u_shrink, 0.9);
  bool selected = a_style > 1.5;
  bool dashed = mod(a_style, 2.0) > 0.5;
  bool wide = half_width > 1.4;
  // no more ground than is drawn on: the casing of the selected tie, the ground beside a wide one, the soft edge of a thin one
  float reach = half_width + (selected ? 9.0 : wide ? 1.6 : 0.6);
  v_color = a_color.rgb;
  // how far the ink, the ground beside it and the marker reach from the middle line
  v_reach = half_width + vec3(0.0, wide || selected ? 1.0 : NONE, selected ? 8.0 : NONE);
  // length of a dash with its gap, half a dash
  float dash = 3.6 + 1.1 * half_width;
  v_dash = dashed ? vec2(dash + 2.4 + 0.7 * half_width, 0.5 * dash) : vec2(1.0, 1000.0);
  // the middle of a dash lies at half a turn; the first dash begins with the tie
  v_at = vec2((a_corner.x * size - v_dash.y) / v_dash.x + 0.5, a_corner.y * reach);
  // y points up here and down in curve.ts, so that left is right
  float u = a_corner.x;
  vec2 centre = mix(s, t, u) - normal * 4.0 * u * (1.0 - u) * a_bend * size;
  vec2 way = normalize(along - normal * 4.0 * (1.0 - 2.0 * u) * a_bend * size);
  gl_Position = vec4((centre + vec2(-way.y, way.x) * v_at.y) * 2.0 / u_resolution, 0.0, 1.0);
}
`;

export const EDGE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec3 v_color;
varying vec2 v_at;
varying vec2 v_dash;
varying vec3 v_reach;
uniform vec4 u_ground;
uniform vec4 u_marker;
uniform float u_sharp;
void main() {
  vec3 cover = clamp(0.5 - (abs(v_at.y) - v_reach) * u_sharp, 0.0, 1.0);
  float at = abs(fract(v_at.x) - 0.5) * v_dash.x - v_dash.y;
  float ink = cover.x * clamp(0.5 - at * u_sharp, 0.0, 1.0);
  vec4 color = mix(u_marker * cover.z, u_ground, cover.y);
  gl_FragColor = mix(color, vec4(v_color, 1.0), ink);
}
`;
