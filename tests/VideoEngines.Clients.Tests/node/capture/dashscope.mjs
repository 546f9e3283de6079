// Alibaba's DashScope by Vercel's provider for it. The video models are called directly, as the package ai does.
import { aSound, aVideo, anImage, anotherImage, boat, captures, dataUri, key, prompt, record } from '../lib/record.mjs';
import assert from 'node:assert/strict';
import { createAlibaba } from '@ai-sdk/alibaba';

const alibaba = createAlibaba({ apiKey: key });

async function generate(modelId, options, settings = {}) {
  const { warnings } = await alibaba.video(modelId).doGenerate({ prompt, n: 1, ...options, providerOptions: { alibaba: { pollIntervalMs: 1, ...settings } } });
  assert.deepEqual(warnings, []);
}

const url = address => ({ type: 'url', url: address });
const file = { type: 'file', mediaType: 'image/png', data: boat };
const first = image => ({ frameType: 'first_frame', image });
const last = image => ({ frameType: 'last_frame', image });

captures('wan26-prompt-alone', () => generate('wan2.6-t2v', {}));
captures('wan26-text', () => generate('wan2.6-t2v', { resolution: '1280x720', duration: 5 }));
captures('wan26-text-every-option', () => generate('wan2.6-t2v', { resolution: '1080x1920', duration: 10, seed: 7 }, {
  negativePrompt: 'people', audioUrl: aSound, promptExtend: true, shotType: 'multi', watermark: false,
}));
captures('wan26-image-address', () => generate('wan2.6-i2v', { image: url(anImage), resolution: '1280x720', duration: 5 }));
// Given bytes, this client sends base64 without the head of a data URI; the provider documents addresses and data URIs only.
captures('wan26-image-bytes', () => generate('wan2.6-i2v', { image: file, resolution: '1280x720', duration: 5 }));
captures('wan26-image-data-uri', () => generate('wan2.6-i2v', { image: { ...file, data: dataUri(boat, 'image/png') }, resolution: '1280x720', duration: 5 }));
captures('wan26-image-every-option', () => generate('wan2.6-i2v', { image: url(anImage), resolution: '1920x1080', duration: 15, seed: 0, generateAudio: false }, {
  negativePrompt: 'people', promptExtend: false, shotType: 'single', watermark: true,
}));
captures('wan26-references', () => generate('wan2.6-r2v', { resolution: '1280x720', duration: 5 }, { referenceUrls: [anImage, aVideo] }));
captures('wan26-flash-image', () => generate('wan2.6-i2v-flash', { image: url(anImage), resolution: '1280x720', duration: 5, generateAudio: true }));
captures('wan26-flash-references', () => generate('wan2.6-r2v-flash', { resolution: '1280x720', duration: 5, generateAudio: false }, { referenceUrls: [anImage, aVideo] }));

captures('wan27-prompt-alone', () => generate('wan2.7-t2v', {}));
captures('wan27-text', () => generate('wan2.7-t2v', { resolution: '1280x720', aspectRatio: '9:16', duration: 8 }));
captures('wan27-text-every-option', () => generate('wan2.7-t2v', { resolution: '1920x1080', aspectRatio: '16:9', duration: 8, seed: 1 }, {
  negativePrompt: 'people', audioUrl: aSound, promptExtend: false, watermark: true,
}));
captures('wan27-references', () => generate('wan2.7-r2v', { resolution: '1280x720', aspectRatio: '16:9', duration: 5, inputReferences: [url(anImage), url(aVideo)] }));
captures('wan27-references-bytes', () => generate('wan2.7-r2v', { resolution: '1280x720', aspectRatio: '16:9', duration: 5, inputReferences: [file], frameImages: [first(url(anotherImage))] }));

for (const [name, model] of [['wan30', 'wan3.0-video'], ['wan30-prime', 'wan3.0-video-prime']]) {
  captures(`${name}-prompt-alone`, () => generate(model, {}));
  captures(`${name}-text`, () => generate(model, { resolution: '832x480', aspectRatio: '16:9', duration: 5, generateAudio: true, seed: 3 }, { promptExtend: true, watermark: false }));
  // By its class, for out of pixels the client makes a ratio too.
  captures(`${name}-image`, () => generate(model, { resolution: '720P', duration: 5, image: url(anImage) }));
  captures(`${name}-frames`, () => generate(model, { resolution: '1920x1080', aspectRatio: '9:16', duration: 5, frameImages: [first(file), last(url(anotherImage))] }));
  captures(`${name}-references`, () => generate(model, { resolution: '1280x720', aspectRatio: '1:1', duration: 5, generateAudio: false }, {
    media: [{ type: 'reference_image', url: anImage }, { type: 'reference_video', url: aVideo }, { type: 'reference_audio', url: aSound }],
  }));
}

await record('dashscope', '@ai-sdk/alibaba', ({ method }) => ({
  request_id: 'r', output: method === 'POST' ? { task_id: 't', task_status: 'PENDING' } : { task_id: 't', task_status: 'SUCCEEDED', video_url: aVideo },
}));
