/** Every kind of figure. A new one is one file and one line here. */
import type { FigureView } from './view.ts';
import { actorsView } from './view-actors.ts';
import { compareView } from './view-compare.ts';
import { egoView, mapView } from './view-map.ts';
import { timelineView } from './view-timeline.ts';

export const VIEWS: readonly FigureView[] = [mapView, egoView, compareView, actorsView, timelineView];
