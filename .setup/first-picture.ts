import type { ComponentType } from 'react';
import type { Plugin } from 'vite';

const place = '<div id="root"></div>';

/**
 * Puts the first picture of the window into index.html while the page is built, so that its words
 * are on screen before any script has run. They come out of the catalogue like all others.
 */
export function drawFirstPicture(root: string): Plugin {
  return {
    name: 'first-picture',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(place)) throw new Error(`index.html does not hold ${place}`);
        const picture = await draw(root);
        return html.replace(place, () => `<div id="root">${picture}</div>`);
      },
    },
  };
}

async function draw(root: string): Promise<string> {
  const { createServer } = await import('vite');
  const { renderToStaticMarkup } = await import('react-dom/server');
  const { createElement } = await import('react');
  // Serves nobody: it only loads the component as the build does, with the same class names.
  const vite = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  try {
    const module = await vite.ssrLoadModule('/first-picture.tsx');
    return renderToStaticMarkup(createElement(module['FirstPicture'] as ComponentType));
  } finally {
    await vite.close();
  }
}
