// Replicate by Replicate's own client. It has no types of inputs: the names are those of the models' schema pages.
import { aSound, aVideo, anImage, anotherImage, boat, captures, dataUri, key, largePicture, prompt, record } from '../lib/record.mjs';
import Replicate from 'replicate';

const client = new Replicate({ auth: key });
const create = (model, input) => client.predictions.create({ model, input: { prompt, ...input } });

const kling = { mode: 'standard', aspect_ratio: '16:9', duration: 5, generate_audio: true };
captures('kling-v3-prompt-alone', () => create('kwaivgi/kling-v3-video', {}));
captures('kling-v3-omni-prompt-alone', () => create('kwaivgi/kling-v3-omni-video', {}));
captures('kling-v3-text', () => create('kwaivgi/kling-v3-video', { ...kling, negative_prompt: 'people' }));
captures('kling-v3-frames', () => create('kwaivgi/kling-v3-video', { mode: 'pro', duration: 10, generate_audio: false, start_image: anImage, end_image: anotherImage }));
captures('kling-v3-omni-text', () => create('kwaivgi/kling-v3-omni-video', kling));
captures('kling-v3-omni-references', () => create('kwaivgi/kling-v3-omni-video', { ...kling, reference_images: [anImage, anotherImage] }));
captures('kling-v3-omni-video', () => create('kwaivgi/kling-v3-omni-video', { mode: 'standard', keep_original_sound: true, reference_video: aVideo, video_reference_type: 'base' }));

for (const [name, model] of [['veo31', 'google/veo-3.1'], ['veo31-fast', 'google/veo-3.1-fast']]) {
  captures(`${name}-prompt-alone`, () => create(model, {}));
  captures(`${name}-text`, () => create(model, { duration: 8, resolution: '1080p', aspect_ratio: '16:9', generate_audio: true, negative_prompt: 'people', seed: 7 }));
  captures(`${name}-frames`, () => create(model, { duration: 4, resolution: '720p', aspect_ratio: '9:16', generate_audio: false, image: anImage, last_frame: dataUri(boat, 'image/png') }));
}

captures('veo31-references', () => create('google/veo-3.1', { duration: 8, resolution: '720p', aspect_ratio: '16:9', generate_audio: true, reference_images: [anImage, anotherImage] }));

for (const [name, model] of [['seedance20', 'bytedance/seedance-2.0'], ['seedance20-fast', 'bytedance/seedance-2.0-fast']]) {
  captures(`${name}-prompt-alone`, () => create(model, {}));
  captures(`${name}-text`, () => create(model, { duration: 5, resolution: '720p', aspect_ratio: '16:9', generate_audio: true, seed: 7 }));
  captures(`${name}-frames`, () => create(model, { duration: 5, resolution: '480p', generate_audio: false, image: anImage, last_frame_image: anotherImage }));
  captures(`${name}-references`, () => create(model, {
    duration: 5, resolution: '720p', aspect_ratio: '16:9', generate_audio: true, reference_images: [anImage], reference_videos: [aVideo], reference_audios: [aSound],
  }));
}

captures('any-model', () => create('owner/some-model', { steps: 4 }));
captures('any-version', () => client.predictions.create({ version: '5c7d5dc6dd8bf75c1acaa8565735e7986bc5b66206b55cca93cb72c9bf15ccaa', input: { prompt, steps: 4 } }));
// The client uploads a file whatever its size.
captures('veo31-fast-upload', () => create('google/veo-3.1-fast', {
  duration: 8, resolution: '720p', aspect_ratio: '16:9', generate_audio: true, image: new File([largePicture(300_000)], 'input.png', { type: 'image/png' }),
}));

await record('replicate', 'replicate', ({ path }) => path.endsWith('/files') ? { id: 'f', urls: { get: 'https://api.replicate.com/v1/files/f' } } : { id: 'p', status: 'starting', urls: {} });
