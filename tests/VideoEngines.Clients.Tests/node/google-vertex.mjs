// Veo at Vertex AI by Google's own SDK.
import { calls, key, of, play, refuses, renders, checks, until } from './lib/play.mjs';
import { base64 } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import { ApiError, GoogleGenAI, PersonGeneration, VideoCompressionQuality, VideoGenerationReferenceType } from '@google/genai';
import { OAuth2Client } from 'google-auth-library';

const project = 'videoengines-project';
const location = 'us-central1';
const authClient = new OAuth2Client();
authClient.setCredentials({ access_token: key, expiry_date: Date.now() + 3_600_000 });
const settings = { vertexai: true, project, location, apiVersion: 'v1', googleAuthOptions: { authClient }, httpOptions: { baseUrl: of('vertex') } };
const client = new GoogleGenAI(settings);
const prompt = 'A paper boat on a rain puddle';
const image = { imageBytes: base64(1280, 720), mimeType: 'image/png' };

async function ended(parameters) {
  const started = await client.models.generateVideos(parameters);
  assert.ok(started.name.startsWith(`projects/${project}/locations/${location}/publishers/google/models/${parameters.model}/operations/`), started.name);
  assert.ok(!started.done);
  return until(() => client.operations.getVideosOperation({ operation: started }), operation => operation.done);
}

async function videos(parameters) {
  const operation = await ended(parameters);
  assert.equal(operation.error, undefined);
  return operation.response.generatedVideos;
}

async function bytes(parameters) {
  const [{ video }] = await videos(parameters);
  assert.equal(video.mimeType, 'video/mp4');
  return new Uint8Array(Buffer.from(video.videoBytes, 'base64'));
}

for (const model of ['veo-3.1-generate-001', 'veo-3.1-fast-generate-001', 'veo-3.1-lite-generate-001']) {
  renders(`${model}: text`, () => bytes({ model, source: { prompt }, config: { numberOfVideos: 1, durationSeconds: 8, aspectRatio: '16:9', resolution: '720p', generateAudio: true } }));
  renders(`${model}: picture`, () => bytes({ model, source: { prompt, image }, config: { durationSeconds: 8, aspectRatio: '16:9', resolution: '720p' } }));
}

// Gone at the provider since 2026-06-30; served here so that stored requests and old programs can be tried.
for (const model of ['veo-3.0-generate-001', 'veo-3.0-fast-generate-001', 'veo-2.0-generate-001'])
  renders(`${model}: text`, () => bytes({ model, source: { prompt }, config: { durationSeconds: 8, aspectRatio: '16:9' } }));

const model = 'veo-3.1-generate-001';
renders('text, every setting', () => bytes({
  model,
  source: { prompt },
  config: {
    durationSeconds: 4, aspectRatio: '9:16', resolution: '1080p', seed: 7, negativePrompt: 'people', personGeneration: PersonGeneration.ALLOW_ADULT, enhancePrompt: true,
    generateAudio: false, compressionQuality: VideoCompressionQuality.OPTIMIZED,
  },
}));
renders('first and last frame', () => bytes({ model, source: { prompt, image }, config: { durationSeconds: 8, lastFrame: image } }));
renders('reference pictures', () => bytes({
  model, source: { prompt }, config: { durationSeconds: 8, referenceImages: [{ image, referenceType: VideoGenerationReferenceType.ASSET }, { image, referenceType: VideoGenerationReferenceType.ASSET }] },
}));
renders('picture in a bucket', () => bytes({ model, source: { prompt, image: { gcsUri: 'gs://boats/boat.png', mimeType: 'image/png' } }, config: { durationSeconds: 6 } }));

checks('two videos of one call', 1, async () => {
  const two = await videos({ model, source: { prompt }, config: { numberOfVideos: 2, durationSeconds: 4 } });
  assert.equal(two.length, 2);
  for (const { video } of two) assert.equal(Buffer.from(video.videoBytes, 'base64').toString('latin1', 4, 8), 'ftyp');
});

checks('into a bucket', 1, async () => {
  const [{ video }] = await videos({ model, source: { prompt }, config: { durationSeconds: 4, outputGcsUri: 'gs://boats/out' } });
  assert.match(video.uri, /^gs:\/\/boats\/out\//);
  assert.equal(video.videoBytes, undefined);
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
refuses('five videos', () => client.models.generateVideos({ model, source: { prompt }, config: { numberOfVideos: 5 } }), refused(400, 'INVALID_ARGUMENT'));
refuses('an unknown model', () => client.models.generateVideos({ model: 'veo-9', source: { prompt } }), refused(404, 'NOT_FOUND'));

await play();
assert.ok(calls.some(call => call.endsWith(':fetchPredictOperation')));
