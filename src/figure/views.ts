/** Every kind of figure. A new one is one file and one line here. */
import type { FigureView } from './view.ts';
import { egoView, mapView } from './view-map.ts';

export const VIEWS: readonly FigureView[] = [mapView, egoView];
