/** Distances in ties and numbers of shortest paths from one source, level by level. */
import type { CompactGraph } from './compact-graph.ts';
import type { Explore, Sweep } from './sweep.ts';

/**
 * Each level is reached in the cheaper of two ways (Beamer et al. 2012, doi:10.1109/SC.2012.50): from the nodes of the last level onward, or, where
 * fewer ties hang on the nodes not yet reached, from these back to the last level.
 */
export function breadthFirst(
  { count, start, neighbor }: CompactGraph,
  { distance, paths, order, onward, onwardEnd, back, backEnd }: Sweep,
): Explore {
  // 0 = not seen, else 1 + level modulo 3: neighbours are never more than one level apart, and bytes stay in the nearest cache
  const level = new Uint8Array(count);
  const rest = new Uint32Array(count);
  return (source) => {
    level.fill(0);
    level[source] = 1;
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    let [onwards, backs] = [0, 0];
    backEnd[0] = 0;
    let unseen = neighbor.length - (start[source + 1]! - start[source]!);
    let ahead = neighbor.length - unseen;
    let rests = -1;
    for (let from = 0, next = 1; from < reached; next++) {
      const to = reached;
      if (to === count) {
        for (let k = from; k < to; k++) onwardEnd[k] = onwards;
        break;
      }
      const code = 1 + (next % 3);
      const last = 1 + ((next + 2) % 3);
      let found = 0;
      if (ahead <= unseen) {
        for (let k = from; k < to; k++) {
          const v = order[k]!;
          const ways = paths[v]!;
          for (let e = start[v]!, end = start[v + 1]!; e < end; e++) {
            const w = neighbor[e]!;
            const at = level[w]!;
            if (at === code) {
              paths[w]! += ways;
              onward[onwards++] = w;
            } else if (at === 0) {
              level[w] = code;
              distance[w] = next;
              paths[w] = ways;
              onward[onwards++] = w;
              backEnd[reached] = backs;
              order[reached++] = w;
              found += start[w + 1]! - start[w]!;
            }
          }
          onwardEnd[k] = onwards;
        }
      } else {
        for (let k = from; k < to; k++) onwardEnd[k] = onwards;
        if (rests < 0) {
          rests = 0;
          for (let w = 0; w < count; w++) if (level[w] === 0) rest[rests++] = w;
        }
        let left = 0;
        for (let r = 0; r < rests; r++) {
          const w = rest[r]!;
          if (level[w] !== 0) continue;
          let ways = 0;
          for (let e = start[w]!, end = start[w + 1]!; e < end; e++) {
            const v = neighbor[e]!;
            if (level[v] !== last) continue;
            ways += paths[v]!;
            back[backs++] = v;
          }
          if (ways === 0) {
            rest[left++] = w;
            continue;
          }
          level[w] = code;
          distance[w] = next;
          paths[w] = ways;
          backEnd[reached] = backs;
          order[reached++] = w;
          found += start[w + 1]! - start[w]!;
        }
        rests = left;
      }
      unseen -= found;
      ahead = found;
      from = to;
    }
    return reached;
  };
}
