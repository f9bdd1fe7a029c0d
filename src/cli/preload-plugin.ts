/** Vite plugin: what the first picture needs is fetched side by side, not one after the other: the map, the first dataset, the fonts. */

interface Output {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
  readonly viteMetadata?: { readonly importedCss?: ReadonlySet<string> };
}
interface Tag {
  readonly tag: 'link';
  readonly attrs: Record<string, string | boolean>;
  readonly injectTo: 'head';
}

const FIRST_MODULES = [/map\/MapView\.svelte$/, /^\0virtual:dataset\/belarus-2022$/];
const FIRST_FONTS = /source-sans-3-latin-wght-(?:normal|italic)[^/]*\.woff2$|newsreader-latin-wght-normal[^/]*\.woff2$/;

/** Links into the head of index.html; file names as they are in the build. */
export function preloadFirst(): {
  name: string;
  transformIndexHtml: {
    order: 'post';
    handler(html: string, context: { readonly bundle?: Readonly<Record<string, unknown>> | undefined }): Tag[];
  };
} {
  return {
    name: 'entente-preload',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const outputs = Object.values(bundle) as Output[];
        const first = outputs.filter(
          ({ facadeModuleId }) => facadeModuleId && FIRST_MODULES.some((one) => one.test(facadeModuleId)),
        );
        const scripts = new Set(first.flatMap(({ fileName, imports = [] }) => [fileName, ...imports]));
        const styles = new Set(first.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
        const fonts = outputs.map(({ fileName }) => fileName).filter((name) => FIRST_FONTS.test(name));
        const link = (href: string, attrs: Record<string, string | boolean>): Tag[] =>
          html.includes(href)
            ? []
            : [{ tag: 'link', attrs: { ...attrs, crossorigin: true, href: `./${href}` }, injectTo: 'head' }];
        return [
          ...[...scripts].sort().flatMap((href) => link(href, { rel: 'modulepreload' })),
          ...[...styles].sort().flatMap((href) => link(href, { rel: 'preload', as: 'style' })),
          ...fonts
            .sort()
            .flatMap((href) => link(href, { rel: 'preload', as: 'font', type: 'font/woff2', fetchpriority: 'low' })),
        ];
      },
    },
  };
}
