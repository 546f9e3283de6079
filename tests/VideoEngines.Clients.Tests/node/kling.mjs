// The first generation of Kling's API by a third party's client, with signed tokens. No client of the new design is to be had.
import { checks, download, of, play, refuses, renders } from './lib/play.mjs';
import { aSound, anImage, base64 } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import { KlingAPI, KlingAPIError } from 'kling-api';

function open(accessKey, secretKey) {
  const api = new KlingAPI({ accessKey, secretKey });
  // It insists on https when it is made.
  api.client.defaults.baseURL = of('kling');
  return api;
}

const api = open('access-of-nobody', 'secret-of-nobody');
const prompt = 'A paper boat on a rain puddle';
const model_name = 'kling-v2-master';
const wait = { interval: 10, showSpinner: false };

async function rendered(created, query) {
  assert.equal(created.code, 0);
  assert.ok(created.request_id);
  assert.equal(created.data.task_status, 'submitted');
  assert.ok(created.data.created_at > 1_600_000_000_000, 'Times are milliseconds.');
  const { data } = await api.waitForVideoResult(created.data.task_id, id => query.call(api, id), wait);
  assert.equal(data.task_status, 'succeed');
  const [video] = data.task_result.videos;
  assert.ok(video.id);
  assert.equal(typeof video.duration, 'string');
  return download(video.url);
}

renders('text', async () => rendered(await api.textToVideo({ model_name, prompt, negative_prompt: 'people', aspect_ratio: '9:16', duration: '10' }), api.queryTextToVideoTask));
renders('text, defaults', async () => rendered(await api.textToVideo({ model_name, prompt }), api.queryTextToVideoTask));
renders('picture by address', async () => rendered(await api.imageToVideo({ model_name, prompt, image: anImage, duration: '5' }), api.queryImageToVideoTask));
renders('picture as base64', async () => rendered(await api.imageToVideo({ model_name, image: base64(640, 640) }), api.queryImageToVideoTask));
renders('avatar', async () => rendered(await api.createAvatar({ image: base64(640, 640), sound_file: aSound, prompt, mode: 'std' }), api.queryAvatarTask));
renders('avatar, pro', async () => rendered(await api.createAvatar({ image: anImage, audio_id: '1234', mode: 'pro' }), api.queryAvatarTask));

checks('an id of the caller, once only', 1, async () => {
  const external_task_id = 'boat-1';
  await api.textToVideo({ model_name, prompt, external_task_id });
  await assert.rejects(api.textToVideo({ model_name, prompt, external_task_id }), invalid);
});

checks('a refusal of the content fails the task', 1, async () => {
  await fetch(of('_emulator/faults'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ kind: 'moderation-after', provider: 'kling' }) });
  const created = await api.textToVideo({ model_name, prompt });
  await assert.rejects(api.waitForVideoResult(created.data.task_id, undefined, wait), error => error instanceof KlingAPIError && error.message.length > 0);
});

function refused(status, code) {
  return error => {
    assert.ok(error instanceof KlingAPIError);
    assert.equal(error.httpStatus, status);
    assert.equal(error.code, code);
    assert.ok(error.requestId);
    return true;
  };
}

function invalid(error) {
  return refused(400, 1201)(error);
}

refuses('a model that is gone', () => api.textToVideo({ model_name: 'kling-v1', prompt }), invalid);
refuses('an image that is none', () => api.imageToVideo({ model_name, image: Buffer.from('no picture').toString('base64') }), invalid);
refuses('an unknown task', () => api.queryTextToVideoTask('1'), invalid);
refuses('a token signed with another secret', () => open('access-of-nobody', 'another').textToVideo({ model_name, prompt }), refused(401, 1002));
refuses('a token of another account', () => open('another', 'secret-of-nobody').textToVideo({ model_name, prompt }), refused(401, 1002));

await play();
