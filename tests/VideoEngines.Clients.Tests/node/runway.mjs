// Runway's API by Runway's own SDK, with its own wait for the output.
import { hurry } from './lib/hurry.mjs';
import { checks, download, key, of, play, refuses, renders, until } from './lib/play.mjs';
import { aVideo, anImage, dataUri, png } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import RunwayML, { APIError, AuthenticationError, BadRequestError, NotFoundError, TaskFailedError, toFile } from '@runwayml/sdk';

hurry();

const client = new RunwayML({ apiKey: key, baseURL: of('runway'), maxRetries: 0 });
const promptText = 'A paper boat on a rain puddle';
const control = of('_emulator/');

async function rendered(created) {
  // The SDK waits before it looks at the answer of the create: a refusal must not count as unhandled meanwhile.
  created.catch(() => {});
  const task = await created.waitForTaskOutput();
  assert.equal(task.status, 'SUCCEEDED');
  assert.equal(task.output.length, 1);
  assert.ok(task.cost.credits > 0);
  return download(task.output[0]);
}

const text = { model: 'gen4.5', promptText, ratio: '1280:720', duration: 5 };
const picture = { model: 'gen4.5', promptText, promptImage: anImage, ratio: '1104:832', duration: 2 };

renders('gen4.5: text', () => rendered(client.textToVideo.create({ ...text, seed: 7, contentModeration: { publicFigureThreshold: 'low' } })));
renders('gen4.5: text, portrait', () => rendered(client.textToVideo.create({ ...text, ratio: '720:1280', duration: 10 })));
renders('gen4.5: picture by address', () => rendered(client.imageToVideo.create(picture)));
renders('gen4.5: picture as a data URI', () => rendered(client.imageToVideo.create({ ...picture, promptImage: dataUri(640, 480) })));
renders('gen4.5: picture as first frame', () => rendered(client.imageToVideo.create({ ...picture, promptImage: [{ position: 'first', uri: anImage }] })));
renders('gen4.5: picture by upload', async () => {
  const { uri } = await client.uploads.createEphemeral({ file: await toFile(png(640, 480), 'boat.png', { type: 'image/png' }) });
  assert.match(uri, /^runway:\/\//);
  return rendered(client.imageToVideo.create({ ...picture, promptImage: uri }));
});
renders('gen4_turbo: picture', () => rendered(client.imageToVideo.create({ model: 'gen4_turbo', promptImage: anImage, ratio: '1584:672' })));
renders('gen4_turbo: picture and text', () => rendered(client.imageToVideo.create({ model: 'gen4_turbo', promptText, promptImage: anImage, ratio: '960:960', duration: 5, seed: 1 })));
renders('act_two: character picture', () => rendered(client.characterPerformance.create({
  model: 'act_two', character: { type: 'image', uri: anImage }, reference: { type: 'video', uri: aVideo }, ratio: '1280:720', bodyControl: true, expressionIntensity: 3, seed: 5,
})));
renders('act_two: character video', () => rendered(client.characterPerformance.create({
  model: 'act_two', character: { type: 'video', uri: aVideo }, reference: { type: 'video', uri: aVideo },
})));
renders('aleph2: video', () => rendered(client.videoToVideo.create({ model: 'aleph2', videoUri: aVideo, promptText, targetAspectRatio: '16:9', seed: 3 })));
renders('aleph2: video with a keyframe', () => rendered(client.videoToVideo.create({ model: 'aleph2', videoUri: aVideo, promptText, keyframes: [{ seconds: 1, uri: anImage }] })));

checks('states on the way', 1, async () => {
  const { id, estimatedCost } = await client.textToVideo.create(text);
  assert.ok(estimatedCost.credits > 0);
  const seen = new Set();
  const task = await until(async () => {
    const read = await client.tasks.retrieve(id);
    seen.add(read.status);
    if (read.status === 'RUNNING') assert.ok(read.progress >= 0 && read.progress <= 1);
    return read;
  }, read => read.status === 'SUCCEEDED', 1);
  assert.equal(task.cost.credits, estimatedCost.credits);
  assert.ok(!Number.isNaN(Date.parse(task.createdAt)));
  for (const status of seen) assert.ok(['PENDING', 'THROTTLED', 'RUNNING', 'SUCCEEDED'].includes(status), status);
});

checks('delete', 1, async () => {
  const created = client.textToVideo.create(text);
  const { id } = await created.waitForTaskOutput();
  await client.tasks.delete(id);
  await assert.rejects(client.tasks.retrieve(id), NotFoundError);
});

checks('organisation', 0, async () => {
  const organization = await client.organization.retrieve();
  assert.ok(organization.creditBalance > 0);
  assert.ok('gen4.5' in organization.tier.models);
  assert.ok('gen4.5' in organization.usage.models);
});

checks('a refusal of the content fails the task', 1, async () => {
  await fetch(control + 'faults', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ kind: 'moderation-after', provider: 'runway' }) });
  await assert.rejects(client.textToVideo.create(text).waitForTaskOutput(), error => {
    assert.ok(error instanceof TaskFailedError);
    assert.equal(error.taskDetails.status, 'FAILED');
    assert.match(error.taskDetails.failureCode, /^SAFETY\./);
    return true;
  });
});

const badRequest = (...path) => error => {
  assert.ok(error instanceof BadRequestError && error instanceof APIError);
  assert.equal(error.status, 400);
  assert.equal(typeof error.error.error, 'string');
  if (path.length > 0) assert.ok(error.error.issues.some(issue => issue.path.join('.') === path.join('.')), JSON.stringify(error.error));
};

refuses('a ratio that the model has not', () => client.textToVideo.create({ ...text, ratio: '1104:832' }), badRequest('ratio'));
refuses('a duration above the longest', () => client.textToVideo.create({ ...text, duration: 11 }), badRequest('duration'));
refuses('no prompt', () => client.textToVideo.create({ ...text, promptText: undefined }), badRequest('promptText'));
refuses('an unknown model', () => client.textToVideo.create({ ...text, model: 'gen5' }), badRequest());
refuses('a picture by http', () => client.imageToVideo.create({ ...picture, promptImage: 'http://media.example/boat.png' }), badRequest());
refuses('no key', () => new RunwayML({ apiKey: '', baseURL: of('runway'), maxRetries: 0, defaultHeaders: { Authorization: null } }).textToVideo.create(text), error => {
  assert.ok(error instanceof AuthenticationError);
  assert.equal(error.status, 401);
});
refuses('another version of the API', () => new RunwayML({ apiKey: key, baseURL: of('runway'), maxRetries: 0, runwayVersion: '2020-01-01' }).textToVideo.create(text), badRequest());
refuses('an unknown task', () => client.tasks.retrieve('11111111-2222-3333-4444-555555555555'), error => assert.ok(error instanceof NotFoundError));

await play();
