// Veo at the Gemini API by Google's own SDK.
import { download, key, of, play, refuses, renders, checks, until } from './lib/play.mjs';
import { base64 } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiError, GoogleGenAI, PersonGeneration, VideoGenerationReferenceType } from '@google/genai';

const client = new GoogleGenAI({ apiKey: key, apiVersion: 'v1beta', httpOptions: { baseUrl: of('gemini') } });
const prompt = 'A paper boat on a rain puddle';
const image = { imageBytes: base64(1280, 720), mimeType: 'image/png' };

async function ended(parameters) {
  const started = await client.models.generateVideos(parameters);
  assert.match(started.name, new RegExp(`^models/${parameters.model}/operations/[^/]+$`));
  assert.ok(!started.done);
  return until(() => client.operations.getVideosOperation({ operation: started }), operation => operation.done);
}

async function videos(parameters) {
  const operation = await ended(parameters);
  assert.equal(operation.error, undefined);
  return operation.response.generatedVideos;
}

/** As a program would that uses the SDK's own download. */
async function bytes(parameters) {
  const [generated] = await videos(parameters);
  const folder = await mkdtemp(join(tmpdir(), 'videoengines-'));
  try {
    const downloadPath = join(folder, 'boat.mp4');
    await client.files.download({ file: generated, downloadPath });
    return new Uint8Array(await readFile(downloadPath));
  } finally {
    await rm(folder, { recursive: true });
  }
}

for (const model of ['veo-3.1-generate-preview', 'veo-3.1-fast-generate-preview', 'veo-3.1-lite-generate-preview']) {
  renders(`${model}: text`, () => bytes({ model, source: { prompt }, config: { numberOfVideos: 1, durationSeconds: 8, aspectRatio: '16:9', resolution: '720p' } }));
  renders(`${model}: picture`, () => bytes({ model, source: { prompt, image }, config: { durationSeconds: 8, aspectRatio: '16:9', resolution: '720p' } }));
}

// Gone at the provider since 2026-06-30; served here so that stored requests and old programs can be tried.
for (const model of ['veo-3.0-generate-001', 'veo-3.0-fast-generate-001', 'veo-2.0-generate-001'])
  renders(`${model}: text`, () => bytes({ model, source: { prompt }, config: { durationSeconds: 8, aspectRatio: '16:9' } }));

const model = 'veo-3.1-generate-preview';
renders('text, every setting', () => bytes({
  model, source: { prompt }, config: { durationSeconds: 8, aspectRatio: '9:16', resolution: '1080p', negativePrompt: 'people', personGeneration: PersonGeneration.ALLOW_ALL },
}));
renders('first and last frame', () => bytes({ model, source: { prompt, image }, config: { durationSeconds: 8, lastFrame: image } }));
renders('reference pictures', () => bytes({
  model, source: { prompt }, config: { durationSeconds: 8, aspectRatio: '16:9', referenceImages: [{ image, referenceType: VideoGenerationReferenceType.ASSET }, { image, referenceType: VideoGenerationReferenceType.ASSET }] },
}));
renders('the address needs the key', async () => {
  const [{ video }] = await videos({ model, source: { prompt } });
  const without = await fetch(video.uri);
  assert.ok([401, 403].includes(without.status), `${without.status} without a key`);
  return download(video.uri, { headers: { 'x-goog-api-key': key } });
});

const refused = (status, name) => error => {
  assert.ok(error instanceof ApiError);
  assert.equal(error.status, status);
  const { error: body } = JSON.parse(error.message);
  assert.equal(body.code, status);
  assert.equal(body.status, name);
};

refuses('a duration that the model has not', () => client.models.generateVideos({ model, source: { prompt }, config: { durationSeconds: 5 } }), refused(400, 'INVALID_ARGUMENT'));
refuses('a ratio that the model has not', () => client.models.generateVideos({ model, source: { prompt }, config: { aspectRatio: '1:1' } }), refused(400, 'INVALID_ARGUMENT'));
refuses('a last frame without a first', () => client.models.generateVideos({ model, source: { prompt }, config: { lastFrame: image } }), refused(400, 'INVALID_ARGUMENT'));
refuses('an unknown model', () => client.models.generateVideos({ model: 'veo-9', source: { prompt } }), refused(404, 'NOT_FOUND'));

checks('what the SDK itself refuses is never sent', 0, () =>
  assert.rejects(client.models.generateVideos({ model, source: { prompt }, config: { seed: 1 } }), /seed/));

await play();
