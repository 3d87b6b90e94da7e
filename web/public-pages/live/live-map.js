/** A map to move on a public page: nothing of it is fetched before somebody asks, and nothing of it from anybody else. */

const WORLD_M = 0.0005;

/** The picture by which what is protected is told apart, as in the legend beside. */
const HATCH = 'hatch';
const HATCH_PX = 8;

for (const box of document.querySelectorAll('[data-live]')) {
  const [button, status, canvas, keys] = ['button', '[role=status]', '.canvas', '.canvas + p'].map((part) =>
    box.querySelector(part),
  );
  const told = JSON.parse(box.dataset.live);
  box.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    status.textContent = told.words.loading;
    try {
      canvas.hidden = keys.hidden = false;
      await show(canvas, told, (sentence) => (status.textContent = sentence));
      button.parentElement.remove();
      status.textContent = '';
      canvas.querySelector('canvas').focus();
    } catch {
      canvas.hidden = keys.hidden = true;
      button.disabled = false;
      status.textContent = told.words.failed;
    }
  });
}

async function show(canvas, told, say) {
  const beside = (name) => new URL(name, import.meta.url).href;
  const { Map, NavigationControl, setWorkerUrl } = await import(beside('maplibre.js'));
  await addStyle(beside('maplibre.css'));
  setWorkerUrl(beside('maplibre-worker.js'));
  const [areas, squares, ground] = await Promise.all([told.stadsdelar, told.squares, told.ground].map(readJson));
  const { words } = told;
  const map = new Map({
    container: canvas,
    style: styleOf({ areas, squares, ground }, told),
    bounds: boundsOf(areas),
    fitBoundsOptions: { padding: 16 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    // a page that is scrolled past is not zoomed
    cooperativeGestures: true,
    locale: {
      'Map.Title': words.title,
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'CooperativeGesturesHandler.WindowsHelpText': words.withCtrl,
      'CooperativeGesturesHandler.MacHelpText': words.withCtrl,
      'CooperativeGesturesHandler.MobileHelpText': words.withTwo,
    },
  });
  map.on('style.load', () => map.addImage(HATCH, drawHatch(), { pixelRatio: 2 }));
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.keyboard.disableRotation();
  const tell = (point) => say(sentenceAt(map, point, told));
  map.on('click', ({ point }) => tell(point));
  map.on('mousemove', ({ point }) => tell(point));
  // by keyboard what lies in the middle is told
  map.getCanvas().addEventListener('keyup', () => tell(map.project(map.getCenter())));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    map.setStyle(styleOf({ areas, squares, ground }, told));
    // only what differs is set anew, and the picture's name does not
    if (map.hasImage(HATCH)) map.updateImage(HATCH, drawHatch());
  });
  await new Promise((resolve, reject) => {
    map.once('load', resolve);
    map.once('error', ({ error }) => reject(error));
  });
  canvas.dataset.map = 'ready';
}

async function readJson(address) {
  if (address === null) return null;
  const response = await fetch(new URL(address, location.href));
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

function addStyle(href) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

/** Colours are those of the page, light or dark. */
function styleOf({ areas, squares, ground }, { first, chosen, classes }) {
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(`--${name}`).trim();
  const geojson = (data) => ({ type: 'geojson', data });
  const layers = (of) => ['==', ['get', 'layer'], of];
  const isIn = (codes) => ['in', ['get', 'stadsdel'], ['literal', codes]];
  const classColour = ['match', ['coalesce', ['get', 'class'], -1], ...classes.flatMap((_, i) => [i, colour(`hot-${i + 1}`)])]; // prettier-ignore
  return {
    version: 8,
    sources: {
      areas: geojson(areas),
      ...(squares && { squares: geojson(squares) }),
      ...(ground && { ground: geojson(ground) }),
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': colour('paper') } },
      { id: 'land', type: 'fill', source: 'areas', paint: { 'fill-color': colour('land') } },
      ...(ground
        ? [
            {
              id: 'water',
              type: 'fill',
              source: 'ground',
              filter: layers('water'),
              paint: { 'fill-color': colour('water') },
            },
            {
              id: 'green',
              type: 'fill',
              source: 'ground',
              filter: layers('green'),
              paint: { 'fill-color': colour('green') },
            },
          ]
        : []),
      ...(squares
        ? [
            {
              id: 'squares',
              type: 'fill',
              source: 'squares',
              filter: ['==', ['get', 'status'], 'class'],
              paint: { 'fill-color': [...classColour, 'transparent'], 'fill-opacity': 0.85 },
            },
            {
              id: 'protected',
              type: 'fill',
              source: 'squares',
              filter: ['==', ['get', 'status'], 'protected'],
              paint: { 'fill-pattern': HATCH },
            },
            { id: 'any', type: 'fill', source: 'squares', paint: { 'fill-opacity': 0 } },
          ]
        : []),
      ...(ground
        ? [
            { id: 'road', type: 'line', source: 'ground', filter: layers('road'), paint: { 'line-color': colour('outline'), 'line-width': 1.5 } },
            { id: 'rail', type: 'line', source: 'ground', filter: ['in', ['get', 'layer'], ['literal', ['rail', 'metro', 'tram']]], paint: { 'line-color': colour('muted'), 'line-width': 1.5, 'line-dasharray': [4, 2] } },
          ]
        : []), // prettier-ignore
      { id: 'borders', type: 'line', source: 'areas', paint: { 'line-color': colour('outline') } },
      {
        id: 'first',
        type: 'line',
        source: 'areas',
        filter: isIn(first),
        paint: { 'line-color': colour('accent'), 'line-width': 3 },
      },
      {
        id: 'chosen',
        type: 'line',
        source: 'areas',
        filter: isIn(chosen === null ? [] : [chosen]),
        paint: { 'line-color': colour('ink'), 'line-width': 3, 'line-offset': 3 },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'areas',
        layout: { 'text-field': ['get', 'name'], 'text-font': ['Inter Variable', 'sans-serif'], 'text-size': 14 },
        paint: { 'text-color': colour('ink'), 'text-halo-color': colour('paper'), 'text-halo-width': 1.5 },
      },
    ],
  };
}

/** Slanting lines that meet at the edges of the picture. */
function drawHatch() {
  const css = getComputedStyle(document.documentElement);
  const size = 2 * HATCH_PX;
  const drawn = Object.assign(document.createElement('canvas'), { width: size, height: size }).getContext('2d');
  drawn.fillStyle = css.getPropertyValue('--surface').trim();
  drawn.fillRect(0, 0, size, size);
  drawn.strokeStyle = css.getPropertyValue('--outline').trim();
  drawn.lineWidth = 3;
  for (const x of [-size, 0, size]) {
    drawn.moveTo(x, size);
    drawn.lineTo(x + size, 0);
  }
  drawn.stroke();
  return drawn.getImageData(0, 0, size, size);
}

function boundsOf({ features }) {
  const points = features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
  const [lngs, lats] = [0, 1].map((i) => points.map((point) => point[i]));
  return [
    [Math.min(...lngs) - WORLD_M, Math.min(...lats) - WORLD_M],
    [Math.max(...lngs) + WORLD_M, Math.max(...lats) + WORLD_M],
  ];
}

/** What lies at a point of the map, in a sentence; '' where there is nothing. */
function sentenceAt(map, point, { first, classes, words }) {
  const at = (layer) => (map.getLayer(layer) ? map.queryRenderedFeatures(point, { layers: [layer] })[0] : undefined);
  const area = at('land')?.properties;
  if (!area) return '';
  const square = at('any')?.properties;
  const name = first.includes(area.stadsdel) ? `${area.name} (${words.first.toLowerCase()})` : area.name;
  if (!square) return `${name}.`;
  const n = square.status === 'protected' ? words.protected : classes[square.class];
  return `${name}. ${words.reported} ${words.year}: ${n}.`;
}
