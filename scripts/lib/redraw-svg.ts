import type { MermaidConfig } from 'mermaid';

interface Task {
  source: string;
  config: MermaidConfig;
  fingerprint: string;
}

declare const mermaid: {
  initialize: (config: MermaidConfig) => void;
  render: (id: string, source: string) => Promise<{ svg: string }>;
};

/**
 * Runs inside the browser. Lets Mermaid lay a flowchart out, then draws it anew from the measured shapes: Mermaid's own
 * SVG carries 8 KB of inline styles, a dozen markers and filters that the site replaces by its own CSS.
 *
 * Result: `a.node.<class>[href][data-node]` with one shape and one text each, `path.edge`, `g.edge-label`.
 */
export async function redraw({ source, config, fingerprint }: Task): Promise<string> {
  mermaid.initialize(config);
  const { svg } = await mermaid.render('diagram', source);
  const host = document.createElement('div');
  host.innerHTML = svg;
  document.body.append(host);

  const namespace = 'http://www.w3.org/2000/svg';
  const make = (
    name: string,
    attributes: Record<string, string>,
    ...children: (Element | string)[]
  ): SVGElement => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const original = host.querySelector('svg');
  if (!original) throw new Error('Mermaid rendered no SVG');
  const origin = original.getBoundingClientRect();
  const viewBox = original.viewBox.baseVal;
  const middle = (element: Element): { x: number; y: number; width: number; height: number } => {
    const box = element.getBoundingClientRect();
    return {
      x: box.x - origin.x + viewBox.x + box.width / 2,
      y: box.y - origin.y + viewBox.y + box.height / 2,
      width: box.width,
      height: box.height,
    };
  };
  const drawText = (element: Element, x: number, y: number): SVGElement => {
    const rows = [...element.querySelectorAll('tspan.row')]
      .map((row) => row.textContent.trim())
      .filter(Boolean);
    const lineHeight = 18;
    const first = y - ((rows.length - 1) * lineHeight) / 2;
    // A space inside each row keeps the words apart for readers of the text alone; it is not drawn at the end of a row.
    return make(
      'text',
      {},
      ...rows.map((row, index) =>
        make(
          'tspan',
          { x: String(x), y: String(first + index * lineHeight) },
          index < rows.length - 1 ? `${row} ` : row,
        ),
      ),
    );
  };

  const arrow = `arrow-${fingerprint}`;
  const edges = [...original.querySelectorAll('path.flowchart-link')]
    .filter((path) => path.hasAttribute('marker-end'))
    .map((path) => {
      const edge = make('path', {
        class: path.classList.contains('edge-pattern-dotted') ? 'edge back' : 'edge',
        d: path.getAttribute('d') ?? '',
        'marker-end': `url(#${arrow})`,
      });
      return edge;
    });
  const labels = [...original.querySelectorAll('.edgeLabel')]
    .filter((element) => element.textContent.trim() !== '' && !element.querySelector('.edgeLabel'))
    .map((element) => {
      const { x, y, width, height } = middle(element);
      return make(
        'g',
        { class: 'edge-label' },
        make('rect', {
          x: String(x - width / 2),
          y: String(y - height / 2),
          width: String(width),
          height: String(height),
        }),
        drawText(element, x, y),
      );
    });
  const nodes = [...original.querySelectorAll('a')].map((link) => {
    const group = link.querySelector('.node');
    const shape = group?.querySelector('.label-container');
    const href = link.getAttribute('xlink:href') ?? link.getAttribute('href');
    if (!group || !shape || !href) throw new Error('a node of the diagram has no shape or no link');
    const { x, y, width, height } = middle(shape);
    const kind = [...group.classList].filter(
      (name) => !['node', 'default', 'clickable', 'flowchart-label'].includes(name),
    );
    const rounded = shape.tagName !== 'rect';
    return make(
      'a',
      { class: ['node', ...kind].join(' '), href, 'data-node': href.slice(1) },
      make('rect', {
        x: String(x - width / 2),
        y: String(y - height / 2),
        width: String(width),
        height: String(height),
        rx: String(rounded ? height / 2 : 4),
      }),
      drawText(group, x, y),
    );
  });
  const marker = make(
    'marker',
    {
      id: arrow,
      viewBox: '0 0 8 8',
      refX: '7',
      refY: '4',
      markerWidth: '8',
      markerHeight: '8',
      orient: 'auto',
    },
    make('path', { d: 'M0 0 8 4 0 8z' }),
  );
  const drawing = make(
    'svg',
    {
      xmlns: namespace,
      viewBox: [viewBox.x, viewBox.y, viewBox.width, viewBox.height].map((n) => n.toFixed(0)).join(' '),
      width: viewBox.width.toFixed(0),
      height: viewBox.height.toFixed(0),
      class: 'diagram',
      'data-fingerprint': fingerprint,
      'font-size': String(config.fontSize),
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
    },
    make('defs', {}, marker),
    ...edges,
    ...labels,
    ...nodes,
  );
  host.remove();
  return drawing.outerHTML;
}
