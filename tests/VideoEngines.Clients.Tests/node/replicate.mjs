// Replicate by Replicate's own client.
import { key, of, play, refuses, renders, checks, download, until } from './lib/play.mjs';
import { anImage, dataUri, png } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import Replicate from 'replicate';

const client = new Replicate({ auth: key, baseUrl: of('replicate/v1') });
const prompt = 'A paper boat on a rain puddle';
const wait = { mode: 'poll', interval: 10 };

async function bytes(model, input) {
  let last;
  const output = await client.run(model, { input, wait }, prediction => last = prediction);
  assert.equal(last.status, 'succeeded');
  assert.equal(last.model, model);
  assert.equal(last.error, null);
  // The client makes a FileOutput of addresses by https only; the emulator's are by http.
  return download(String(Array.isArray(output) ? output[0] : output));
}

const models = {
  'kwaivgi/kling-v3-video': [{ prompt, duration: 5, aspect_ratio: '16:9' }, { prompt, start_image: anImage }],
  'kwaivgi/kling-v3-omni-video': [{ prompt, duration: 5 }, { prompt, start_image: anImage }],
  'google/veo-3.1': [{ prompt, duration: 8, resolution: '720p', aspect_ratio: '16:9', seed: 7 }, { prompt, image: anImage }],
  'google/veo-3.1-fast': [{ prompt, duration: 4, resolution: '720p' }, { prompt, image: anImage }],
  'bytedance/seedance-2.0': [{ prompt, duration: 5, resolution: '720p' }, { prompt, image: anImage }],
  'bytedance/seedance-2.0-fast': [{ prompt, duration: 5, resolution: '480p' }, { prompt, image: anImage }],
};

for (const [model, [text, picture]] of Object.entries(models)) {
  renders(`${model}: text`, () => bytes(model, text));
  renders(`${model}: picture`, () => bytes(model, picture));
}

renders('a picture as a file, uploaded by the client', () => bytes('google/veo-3.1-fast', { prompt, image: new File([png(1280, 720)], 'boat.png', { type: 'image/png' }) }));
// The client's own way to data URIs (fileEncodingStrategy) sends its own settings as the input in 1.4.0.
renders('a small picture as a data URI', () => bytes('google/veo-3.1-fast', { prompt, image: dataUri(640, 360) }));

checks('a prediction step by step', 1, async () => {
  const created = await client.predictions.create({ model: 'google/veo-3.1-fast', input: { prompt } });
  assert.ok(['starting', 'processing'].includes(created.status));
  assert.ok(created.urls.get && created.urls.cancel);
  assert.equal(created.input.prompt, prompt);
  const ended = await until(() => client.predictions.get(created.id), prediction => !['starting', 'processing'].includes(prediction.status));
  assert.equal(ended.status, 'succeeded');
  assert.ok(ended.metrics.predict_time > 0);
  assert.ok(Date.parse(ended.completed_at) >= Date.parse(ended.created_at));
  assert.equal(ended.data_removed, false);
  const listed = await client.predictions.list();
  assert.ok(listed.results.some(prediction => prediction.id === created.id));
});

checks('cancel', 1, async () => {
  const created = await client.predictions.create({ model: 'google/veo-3.1-fast', input: { prompt } });
  const cancelled = await client.predictions.cancel(created.id);
  assert.ok(['canceled', 'succeeded', 'processing'].includes(cancelled.status), cancelled.status);
});

checks('a refusal of the content fails the prediction', 1, async () => {
  await fetch(of('_emulator/faults'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ kind: 'moderation-after', provider: 'replicate' }) });
  await assert.rejects(client.run('google/veo-3.1-fast', { input: { prompt }, wait }), /^Error: Prediction failed: ./);
});

const refused = status => error => {
  assert.equal(error.name, 'ApiError');
  assert.equal(error.response.status, status);
};

refuses('a duration that the model has not', () => client.predictions.create({ model: 'google/veo-3.1', input: { prompt, duration: 60 } }), error => {
  refused(422)(error);
  assert.match(error.message, /duration/);
});
refuses('no prompt', () => client.predictions.create({ model: 'google/veo-3.1', input: {} }), refused(422));
refuses('an unknown model', () => client.predictions.create({ model: 'nobody/nothing', input: { prompt } }), refused(404));
refuses('an unknown prediction', () => client.predictions.get('none'), refused(404));
refuses('no key', () => new Replicate({ auth: undefined, baseUrl: of('replicate/v1') }).predictions.create({ model: 'google/veo-3.1', input: { prompt } }), refused(401));

await play();
