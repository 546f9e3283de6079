// Veo at Vertex AI by Google's own SDK.
import { base64, boat, captures, key, prompt, record } from '../lib/record.mjs';
import { GoogleGenAI, ImageResizeMode, PersonGeneration, VideoCompressionQuality, VideoGenerationReferenceType } from '@google/genai';
import { OAuth2Client } from 'google-auth-library';

const authClient = new OAuth2Client();
authClient.setCredentials({ access_token: key, expiry_date: Date.now() + 3_600_000 });
const clientOf = location => new GoogleGenAI({ vertexai: true, project: 'boats', location, apiVersion: 'v1', googleAuthOptions: { authClient } });
const image = { imageBytes: base64(boat), mimeType: 'image/png' };
const stored = { gcsUri: 'gs://boats/boat.png', mimeType: 'image/png' };
const asset = VideoGenerationReferenceType.ASSET;
const create = (model, config, source, location = 'us-central1') => clientOf(location).models.generateVideos({ model, source: { prompt, ...source }, config });
const shape = { durationSeconds: 8, aspectRatio: '16:9', resolution: '720p', generateAudio: true };

for (const [name, model] of [['veo-31', 'veo-3.1-generate-001'], ['veo-31-fast', 'veo-3.1-fast-generate-001'], ['veo-31-lite', 'veo-3.1-lite-generate-001'], ['veo-3', 'veo-3.0-generate-001']]) {
  captures(`${name}-text`, () => create(model, shape));
  captures(`${name}-image-bytes`, () => create(model, { ...shape, generateAudio: false }, { image }));
}

captures('veo-3-fast-text', () => create('veo-3.0-fast-generate-001', shape));
captures('veo-2-text', () => create('veo-2.0-generate-001', { durationSeconds: 5, aspectRatio: '9:16', resolution: '720p' }));
captures('veo-2-style', () => create('veo-2.0-generate-001', { durationSeconds: 8, resolution: '720p', referenceImages: [{ image, referenceType: VideoGenerationReferenceType.STYLE }] }));

const model = 'veo-3.1-generate-001';
captures('veo-31-prompt-alone', () => create(model, {}));
captures('veo-31-every-option', () => create(model, {
  durationSeconds: 8, aspectRatio: '9:16', resolution: '1080p', generateAudio: false, seed: 7, negativePrompt: 'people', numberOfVideos: 2, personGeneration: PersonGeneration.ALLOW_ADULT,
  enhancePrompt: true, compressionQuality: VideoCompressionQuality.LOSSLESS, outputGcsUri: 'gs://boats/out', pubsubTopic: 'projects/boats/topics/done', labels: { team: 'harbour' }, fps: 24,
}));
captures('veo-31-resized', () => create(model, { ...shape, resizeMode: ImageResizeMode.PAD }, { image }));
captures('veo-31-stored', () => create(model, shape, { image: stored }));
captures('veo-31-frames', () => create(model, { ...shape, lastFrame: stored }, { image }));
captures('veo-31-references', () => create(model, { ...shape, referenceImages: [{ image, referenceType: asset }, { image: stored, referenceType: asset }] }));
captures('veo-31-extension', () => create(model, { durationSeconds: 7, resolution: '720p', generateAudio: true }, { video: { uri: 'gs://boats/boat.mp4', mimeType: 'video/mp4' } }));
captures('veo-31-global', () => create(model, shape, {}, 'global'));

await record('vertex', '@google/genai', () => ({ name: 'projects/boats/locations/us-central1/publishers/google/models/veo/operations/1' }));
