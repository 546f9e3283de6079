// Veo at the Gemini API by Google's own SDK.
import { base64, boat, captures, key, prompt, record } from '../lib/record.mjs';
import { GoogleGenAI, PersonGeneration, VideoGenerationReferenceType } from '@google/genai';

const client = new GoogleGenAI({ apiKey: key });
const image = { imageBytes: base64(boat), mimeType: 'image/png' };
const asset = VideoGenerationReferenceType.ASSET;
const create = (model, config, source) => client.models.generateVideos({ model, source: { prompt, ...source }, config });
const shape = { durationSeconds: 8, aspectRatio: '16:9', resolution: '720p' };

for (const [name, model] of [['veo-31', 'veo-3.1-generate-preview'], ['veo-31-fast', 'veo-3.1-fast-generate-preview'], ['veo-31-lite', 'veo-3.1-lite-generate-preview'], ['veo-3', 'veo-3.0-generate-001']]) {
  captures(`${name}-text`, () => create(model, shape));
  captures(`${name}-image-bytes`, () => create(model, shape, { image }));
}

captures('veo-3-fast-text', () => create('veo-3.0-fast-generate-001', shape));
captures('veo-2-text', () => create('veo-2.0-generate-001', { durationSeconds: 5, aspectRatio: '9:16', resolution: '720p' }));

const model = 'veo-3.1-generate-preview';
captures('veo-31-prompt-alone', () => create(model, {}));
captures('veo-31-every-option', () => create(model, {
  durationSeconds: 8, aspectRatio: '9:16', resolution: '1080p', negativePrompt: 'people', personGeneration: PersonGeneration.ALLOW_ALL, enhancePrompt: true, numberOfVideos: 1,
}));
captures('veo-31-frames', () => create(model, { ...shape, lastFrame: image }, { image }));
captures('veo-31-references', () => create(model, { ...shape, referenceImages: [{ image, referenceType: asset }, { image, referenceType: asset }] }));
captures('veo-31-extension', () => create(model, { durationSeconds: 7, resolution: '720p' }, { video: { uri: 'https://generativelanguage.googleapis.com/v1beta/files/abc:download?alt=media' } }));

await record('gemini', '@google/genai', () => ({ name: 'models/veo/operations/1' }));
