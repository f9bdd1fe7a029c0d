/** GLSL of the map's marks and ties. Everything is measured in CSS pixels on screen, so that a drawing is as exact as on paper. */

/** Marks: one quad each, the shape as a signed distance (px, negative inside). Shapes: 0 disc, 1 diamond, 2 triangle, 3 square, 4 ring, 5 broken ring. */
export const NODE_VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_state;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_shrink;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
varying float v_state;
void main() {
  float radius = a_size / u_shrink;
  // no more ground than is drawn on: the ring of a selected mark, or what can be hit beside it
  float corner = radius * (a_shape < 0.5 || a_shape > 2.5 ? 1.0 : 1.6);
#ifdef PICKING_MODE
  float reach = corner + 5.0;
#else
  float reach = corner + (a_state > 1.5 ? 12.0 : a_state > 0.5 ? 5.0 : 2.5);
#endif
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  v_at = a_corner * reach;
  gl_Position = vec4(centre + v_at * 2.0 / u_resolution, 0.0, 1.0);
  v_radius = radius;
  v_shape = a_shape;
  v_state = a_state;
#ifdef PICKING_MODE
  v_color = a_id;
#else
  v_color = a_color;
#endif
  v_color.a *= 255.0 / 254.0;
}
`;

export const NODE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
varying float v_state;
uniform vec4 u_ground;
uniform vec4 u_ink;
uniform vec4 u_marker;
uniform float u_soft;

float polygon(vec2 p) {
  if (v_shape < 0.5 || v_shape > 3.5) return length(p) - v_radius;
  if (v_shape < 1.5) {
    float half_diagonal = v_radius * 1.2533141;
    return (abs(p.x) + abs(p.y) - half_diagonal) * 0.70710678;
  }
  if (v_shape < 2.5) {
    float r = v_radius * 1.5551202;
    float side = dot(vec2(abs(p.x), p.y), vec2(0.8660254, 0.5)) - r * 0.5;
    return max(side, -p.y - r * 0.5);
  }
  vec2 q = abs(p) - v_radius * 0.8862269;
  return max(q.x, q.y);
}
float cover(float d) { return clamp(0.5 - d / u_soft, 0.0, 1.0); }

void main() {
  float d = polygon(v_at);
#ifdef PICKING_MODE
  if (d > 5.0) discard;
  gl_FragColor = v_color;
#else
  vec4 color = vec4(0.0);
  if (v_state > 1.5) color = mix(color, u_marker, cover(d - 8.6));
  if (v_state > 0.5) color = mix(color, u_ink, cover(d - 3.2));
  color = mix(color, u_ground, cover(d - 1.6));
  vec4 fill = vec4(v_color.rgb, 1.0);
  if (v_shape > 3.5) {
    float stroke = clamp(v_radius * 0.42, 1.3, 2.8);
    float ring = abs(d + stroke * 0.5) - stroke * 0.5;
    float ink = cover(ring);
    if (v_shape > 4.5) {
      float turn = (atan(v_at.y, v_at.x) / 6.2831853 + 0.5) * 8.0;
      float gap = abs(fract(turn) - 0.5) * 6.2831853 / 8.0 * v_radius;
      ink *= cover(0.2 * 6.2831853 / 8.0 * v_radius - gap + 0.1);
    }
    color = mix(color, fill, ink);
  } else {
    color = mix(color, fill, cover(d));
  }
  gl_FragColor = color;
#endif
}
`;

/** Ties: a strip each from centre to centre, bent by a_bend (curve.ts). Style: bit 0 dashed, bit 1 selected. Not hit here, see hit.ts. */
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
varying vec4 v_color;
varying float v_along;
varying float v_side;
varying float v_half;
varying float v_style;
void main() {
  vec2 s = (u_matrix * vec3(a_source, 1.0)).xy * 0.5 * u_resolution;
  vec2 t = (u_matrix * vec3(a_target, 1.0)).xy * 0.5 * u_resolution;
  vec2 along = t - s;
  float size = max(length(along), 1e-4);
  vec2 normal = vec2(-along.y, along.x) / size;
  v_half = 0.5 * max(a_width / u_shrink, 0.9);
  // no more ground than is drawn on: the casing of the selected tie, the ground beside a wide one, the soft edge of a thin one
  float reach = v_half + (a_style > 1.5 ? 9.0 : v_half > 1.4 ? 1.6 : 0.6);
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
  v_side = a_corner.y * reach;
  v_along = a_corner.x * size;
  v_style = a_style;
  // y points up here and down in curve.ts, so that left is right
  float u = a_corner.x;
  vec2 centre = mix(s, t, u) - normal * 4.0 * u * (1.0 - u) * a_bend * size;
  vec2 way = normalize(along - normal * 4.0 * (1.0 - 2.0 * u) * a_bend * size);
  gl_Position = vec4((centre + vec2(-way.y, way.x) * v_side) * 2.0 / u_resolution, 0.0, 1.0);
}
`;

export const EDGE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_along;
varying float v_side;
varying float v_half;
varying float v_style;
uniform vec4 u_ground;
uniform vec4 u_marker;
uniform float u_soft;
float cover(float d) { return clamp(0.5 - d / u_soft, 0.0, 1.0); }
void main() {
  float d = abs(v_side) - v_half;
  vec4 color = vec4(0.0);
  if (v_style > 1.5) {
    color = mix(color, u_marker, cover(d - 8.0));
    color = mix(color, u_ground, cover(d - 1.0));
  } else if (v_half > 1.4) {
    color = mix(color, u_ground, cover(d - 1.0));
  }
  float ink = cover(d);
  if (mod(v_style, 2.0) > 0.5) {
    float dash = 3.6 + 1.1 * v_half;
    float gap = 2.4 + 0.7 * v_half;
    float at = mod(v_along, dash + gap);
    ink *= cover(abs(at - 0.5 * dash) - 0.5 * dash);
  }
  gl_FragColor = mix(color, vec4(v_color.rgb, 1.0), ink);
}
`;
