/* global PERSONAL */
/** What a page of reports does besides where there is JavaScript: it warns while one writes, lets one point on a map, and works a little before it sends. */

/** An element of the page, or null. */
const find = (selector) => document.querySelector(selector);

const warning = find('[data-warn]');
if (warning) {
  const words = JSON.parse(warning.dataset.warn);
  const look = () => {
    const text = `${find('#place').value}\n${find('#text').value}`;
    const kinds = Object.entries(PERSONAL).filter(([, { source, flags }]) => new RegExp(source, flags).test(text));
    const said = kinds.map(([kind]) => words.kinds[kind]).join(', ');
    warning.hidden = kinds.length === 0;
    const sentence = kinds.length === 0 ? '' : words.sentence.replace('{}', said);
    // told once, and not at every letter
    if (warning.textContent !== sentence) warning.textContent = sentence;
  };
  for (const field of ['#place', '#text']) find(field).addEventListener('input', look);
}

const map = find('[data-map]');
if (map) {
  const { west, north, east, south, margin, width, height, outside } = JSON.parse(map.dataset.map);
  const [svg, mark, said, clear] = ['svg', '.mark', '[data-said]', 'button'].map((selector) =>
    map.querySelector(selector),
  );
  const [lng, lat] = [find('[name=lng]'), find('[name=lat]')];
  let at = { x: width / 2, y: height / 2 };
  const areaAt = () =>
    [...svg.querySelectorAll('[data-name]')].find((path) => path.isPointInFill(new DOMPoint(at.x, at.y)))?.dataset.name;
  const show = (isSet) => {
    mark.setAttribute('transform', `translate(${at.x} ${at.y})`);
    mark.classList.add('shown');
    const area = areaAt();
    said.textContent = area ?? outside;
    if (!isSet || !area) return;
    lng.value = (west + ((at.x - margin) / (width - 2 * margin)) * (east - west)).toFixed(5);
    lat.value = (north - ((at.y - margin) / (height - 2 * margin)) * (north - south)).toFixed(5);
    mark.classList.add('set');
    clear.hidden = false;
  };
  if (lng.value !== '') {
    at = {
      x: margin + ((Number(lng.value) - west) / (east - west)) * (width - 2 * margin),
      y: margin + ((north - Number(lat.value)) / (north - south)) * (height - 2 * margin),
    };
    show(true);
  }
  svg.addEventListener('click', (event) => {
    const box = svg.getBoundingClientRect();
    at = { x: ((event.clientX - box.left) / box.width) * width, y: ((event.clientY - box.top) / box.height) * height };
    show(true);
  });
  const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  svg.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    const reach = event.shiftKey ? 2 : 10;
    if (step) at = { x: clamp(at.x + step[0] * reach, width), y: clamp(at.y + step[1] * reach, height) };
    show(!step);
  });
  clear.addEventListener('click', () => {
    lng.value = lat.value = '';
    mark.classList.remove('shown', 'set');
    said.textContent = '';
    clear.hidden = true;
    svg.focus();
  });
  map.hidden = false;
}

/** A length within the drawing. */
function clamp(value, most) {
  return Math.min(most, Math.max(0, value));
}

const photos = find('[data-chosen]');
if (photos) {
  // the browser names what was chosen in its own language: this says it in the reader's
  photos.classList.add('quiet');
  photos.addEventListener('change', () => {
    const chosen = [...photos.files];
    const names = chosen.map(({ name }) => name);
    const sentence =
      names.length === 0 ? '' : `${photos.dataset.chosen.replace('{}', names.length)}: ${names.join(', ')}`;
    find('[data-photos]').textContent = sentence;
    void makeSmaller(chosen);
  });
}

/**
 * Puts smaller copies in the place of what was chosen: they are sent in a moment on a slow line, and where a photo was taken
 * never leaves the phone. The server draws all that it gets anew, so that whatever fails here is no matter.
 */
async function makeSmaller(chosen) {
  const list = new DataTransfer();
  // one at a time: each is decoded in the phone's memory
  for (const file of chosen) list.items.add(await smallerCopy(file));
  // somebody may have chosen others meanwhile
  const isSame = photos.files.length === chosen.length && chosen.every((file, i) => photos.files[i] === file);
  if (isSame) photos.files = list.files;
}

/** A photo as a JPEG of at most 1,600 pixels, upright; the photo itself where the browser cannot read it. */
async function smallerCopy(file) {
  try {
    const image = await createImageBitmap(file);
    const factor = Math.min(1, 1600 / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.width * factor));
    canvas.height = Math.max(1, Math.round(image.height * factor));
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    // where it is transparent it is white, as the server has it
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const jpeg = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    return jpeg ? new File([jpeg], file.name.replace(/\.\w+$/, '.jpg'), { type: jpeg.type }) : file;
  } catch {
    return file;
  }
}

const proof = find('[name=proof]');
if (proof && globalThis.crypto?.subtle) void solve();

/** Without a proof one may send too, only less often: whatever fails here is no matter. */
async function solve() {
  try {
    const { task, bits } = await (await fetch(proof.dataset.from)).json();
    for (let nonce = 0; ; nonce++) {
      const tried = `${task}:${nonce}`;
      const hash = new DataView(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(tried)));
      if (hash.getUint32(0) >>> (32 - bits) !== 0) continue;
      proof.value = tried;
      return;
    }
  } catch {
    // the server takes no proofs just now
  }
}
