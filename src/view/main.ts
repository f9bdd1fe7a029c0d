import { mount } from 'svelte';
import { SHIPPED } from '../state/datasets.ts';
import { layoutOnWorker } from '../state/layout-engine.ts';
import { Session } from '../state/session.svelte.ts';
import App from './App.svelte';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';

const target = document.getElementById('app');
if (!target) throw new Error('view/main: index.html has no #app');
mount(App, { target, props: { session: new Session(SHIPPED, location.hash, layoutOnWorker()) } });
