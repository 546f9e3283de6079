// fal's queue by fal's own client.
import { client, reroute } from './lib/fal.mjs';
import { of, play, refuses, renders, checks, download, until, image } from './lib/play.mjs';
import { aSound, aVideo, anImage, png } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import { ApiError, ValidationError, createFalClient } from '@fal-ai/client';

const prompt = 'A paper boat on a rain puddle';

async function rendered(endpoint, input) {
  const seen = new Set();
  let id;
  const { data, requestId } = await client.subscribe(endpoint, {
    input, logs: true, pollInterval: 10, onEnqueue: given => id = given, onQueueUpdate: update => seen.add(update.status),
  });
  assert.ok(id);
  assert.equal(requestId, id);
  for (const status of seen) assert.ok(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED'].includes(status), status);
  const file = data.video ?? data.images[0];
  assert.ok(file.url);
  return [await download(file.url), data];
}

const bytes = async (endpoint, input) => (await rendered(endpoint, input))[0];

const text = { prompt };
const picture = { prompt, image_url: anImage };
const edit = { prompt, video_url: aVideo };
const start = { prompt, start_image_url: anImage };
const motion = { image_url: anImage, video_url: aVideo, character_orientation: 'video' };

/** Every endpoint that is emulated. The client's type map knows those of up to April 2026; the others it carries untyped. */
const endpoints = {
  'fal-ai/kling-video/v3/pro/text-to-video': { ...text, duration: '5', aspect_ratio: '9:16', generate_audio: true, negative_prompt: 'people', cfg_scale: 0.5, shot_type: 'customize' },
  'fal-ai/kling-video/v3/standard/text-to-video': { ...text, duration: '3' },
  'fal-ai/kling-video/v3/pro/image-to-video': { ...start, end_image_url: anImage, duration: '5' },
  'fal-ai/kling-video/v3/standard/image-to-video': start,
  'fal-ai/kling-video/v3/standard/motion-control': motion,
  'fal-ai/kling-video/v2.6/pro/motion-control': { ...motion, keep_original_sound: false },
  'fal-ai/kling-video/o3/standard/text-to-video': { ...text, duration: '5', generate_audio: true },
  'fal-ai/kling-video/o3/pro/image-to-video': { ...picture, duration: '5' },
  'fal-ai/kling-video/o3/standard/reference-to-video': { prompt: '@Image1 sails', image_urls: [anImage], duration: '5' },
  'fal-ai/kling-video/o1/image-to-video': start,
  'fal-ai/kling-video/o1/reference-to-video': { prompt: '@Image1 sails', image_urls: [anImage] },
  'fal-ai/kling-video/v2.6/pro/text-to-video': { ...text, duration: '10', generate_audio: false },
  'fal-ai/kling-video/v2.6/pro/image-to-video': { ...start, duration: '5' },
  'fal-ai/kling-video/v2.5-turbo/pro/text-to-video': text,
  'fal-ai/kling-video/v2.5-turbo/pro/image-to-video': { ...picture, tail_image_url: anImage },
  'fal-ai/kling-video/ai-avatar/v2/standard': { image_url: anImage, audio_url: aSound },
  'fal-ai/kling-video/ai-avatar/v2/pro': { image_url: anImage, audio_url: aSound, prompt },
  'fal-ai/veo3.1': { ...text, duration: '8s', resolution: '1080p', aspect_ratio: '16:9', seed: 7, safety_tolerance: '4' },
  'fal-ai/veo3.1/image-to-video': { ...picture, duration: '4s' },
  'fal-ai/veo3.1/first-last-frame-to-video': { prompt, first_frame_url: anImage, last_frame_url: anImage },
  'fal-ai/veo3.1/reference-to-video': { prompt, image_urls: [anImage] },
  'fal-ai/veo3.1/fast': { ...text, duration: '6s' },
  'fal-ai/veo3.1/fast/image-to-video': picture,
  'fal-ai/veo3.1/lite': { ...text, duration: '8s' },
  'fal-ai/veo3.1/lite/image-to-video': picture,
  'wan/v2.6/text-to-video': { ...text, duration: '5', resolution: '720p' },
  'wan/v2.6/image-to-video': { ...picture, duration: '5', resolution: '720p' },
  'wan/v2.6/image-to-video/flash': { ...picture, duration: '5', resolution: '720p' },
  'wan/v2.6/reference-to-video': { prompt: 'Character1 sails', video_urls: [aVideo], duration: '5', resolution: '720p' },
  'fal-ai/wan-25-preview/text-to-video': { ...text, duration: '5', resolution: '480p' },
  'fal-ai/wan-25-preview/image-to-video': { ...picture, duration: '5', resolution: '480p' },
  'fal-ai/wan/v2.7/text-to-video': { ...text, duration: 5, resolution: '720p' },
  'fal-ai/wan/v2.7/image-to-video': { ...picture, duration: 5, resolution: '720p' },
  'fal-ai/wan/v2.7/reference-to-video': { prompt, reference_image_urls: [anImage], duration: 5, resolution: '720p' },
  'bytedance/seedance-2.0/text-to-video': { ...text, duration: '5', resolution: '720p', aspect_ratio: '16:9' },
  'bytedance/seedance-2.0/image-to-video': { ...picture, duration: '4', end_image_url: anImage },
  'bytedance/seedance-2.0/reference-to-video': { prompt: '@Image1 sails', image_urls: [anImage], audio_urls: [aSound], duration: '4' },
  'bytedance/seedance-2.0/fast/text-to-video': { ...text, duration: '4', resolution: '480p' },
  'bytedance/seedance-2.0/fast/image-to-video': { ...picture, duration: '4' },
  'bytedance/seedance-2.0/mini/text-to-video': { ...text, duration: '4' },
  'fal-ai/bytedance/seedance/v1.5/pro/text-to-video': { ...text, duration: '5', camera_fixed: true, seed: 1 },
  'fal-ai/bytedance/seedance/v1.5/pro/image-to-video': { ...picture, duration: '5' },
  'fal-ai/ltx-2.3/text-to-video': { ...text, duration: 6, resolution: '1080p', fps: 25 },
  'fal-ai/ltx-2.3/image-to-video': { ...picture, duration: 6 },
  'fal-ai/ltx-2.3/text-to-video/fast': { ...text, duration: 6 },
  'fal-ai/ltx-2.3/image-to-video/fast': { ...picture, duration: 8 },
  'fal-ai/kling-video/o3/standard/image-to-video': picture,
  'fal-ai/kling-video/o3/pro/text-to-video': { ...text, duration: '3' },
  'fal-ai/kling-video/o3/pro/reference-to-video': { prompt: '@Image1 sails', image_urls: [anImage], duration: '3' },
  'fal-ai/kling-video/v3/4k/text-to-video': { ...text, duration: '3' },
  'fal-ai/kling-video/v3/4k/image-to-video': { ...start, duration: '3' },
  'fal-ai/kling-video/o3/4k/text-to-video': { ...text, duration: '3' },
  'fal-ai/kling-video/o3/4k/image-to-video': { ...picture, duration: '3' },
  'fal-ai/kling-video/o3/4k/reference-to-video': { prompt: '@Image1 sails', image_urls: [anImage], duration: '3' },
  'fal-ai/kling-video/v2.6/standard/motion-control': motion,
  'fal-ai/kling-video/v3/turbo/standard/text-to-video': { ...text, duration: '3' },
  'fal-ai/kling-video/v3/turbo/standard/image-to-video': picture,
  'fal-ai/kling-video/v3/turbo/pro/text-to-video': text,
  'fal-ai/kling-video/v3/turbo/pro/image-to-video': picture,
  'fal-ai/kling-video/v3/pro/motion-control': motion,
  'fal-ai/kling-video/o3/standard/video-to-video/edit': edit,
  'fal-ai/kling-video/o3/standard/video-to-video/reference': { ...edit, duration: '3' },
  'fal-ai/kling-video/o3/pro/video-to-video/edit': edit,
  'fal-ai/kling-video/o3/pro/video-to-video/reference': edit,
  'fal-ai/kling-video/o1/video-to-video/edit': edit,
  'fal-ai/kling-video/o1/video-to-video/reference': edit,
  'fal-ai/kling-video/o1/standard/image-to-video': start,
  'fal-ai/kling-video/o1/standard/reference-to-video': { prompt: '@Image1 sails', image_urls: [anImage] },
  'fal-ai/kling-video/o1/standard/video-to-video/edit': edit,
  'fal-ai/kling-video/o1/standard/video-to-video/reference': edit,
  'fal-ai/kling-video/v2.5-turbo/standard/image-to-video': picture,
  'fal-ai/veo3.1/fast/first-last-frame-to-video': { prompt, first_frame_url: anImage, last_frame_url: anImage, duration: '4s' },
  'fal-ai/veo3.1/lite/first-last-frame-to-video': { prompt, first_frame_url: anImage, last_frame_url: anImage },
  'wan/v2.6/reference-to-video/flash': { prompt: 'Character1 sails', image_urls: [anImage], duration: '5', resolution: '720p' },
  'fal-ai/wan/v2.7/edit-video': { ...edit, resolution: '720p' },
  'bytedance/seedance-2.0/fast/reference-to-video': { prompt: '@Image1 sails', image_urls: [anImage], duration: '4', resolution: '480p' },
  'bytedance/seedance-2.0/mini/image-to-video': { ...picture, duration: '4', resolution: '480p' },
  'bytedance/seedance-2.0/mini/reference-to-video': { prompt: '@Image1 sails', image_urls: [anImage], duration: '4', resolution: '480p' },
  'bytedance/seedance-2.5/text-to-video': text,
  'bytedance/seedance-2.5/image-to-video': picture,
  'bytedance/seedance-2.5/reference-to-video': { prompt: '@Image1 sails', image_urls: [anImage] },
  'fal-ai/ltx-2.3/audio-to-video': { audio_url: aSound, prompt },
  'alibaba/wan-3.0/text-to-video': { ...text, duration: 3, resolution: '480p' },
  'alibaba/wan-3.0/image-to-video': { ...start, duration: 3, resolution: '480p' },
  'alibaba/wan-3.0/reference-to-video': { prompt, reference_image_urls: [anImage], duration: 3, resolution: '480p' },
};

for (const [endpoint, input] of Object.entries(endpoints)) renders(endpoint, () => bytes(endpoint, input));

const t2v = 'fal-ai/kling-video/v3/standard/text-to-video';

/** The endpoints that make images, all of which the client's type map knows. */
const images = {
  'fal-ai/flux-2-pro': { ...text, image_size: { width: 1280, height: 720 }, seed: 7, output_format: 'png', safety_tolerance: '5', enable_safety_checker: true, sync_mode: false },
  'fal-ai/flux-2-pro/edit': { ...text, image_urls: [anImage, anImage] },
  'fal-ai/flux-2-max': { ...text, image_size: 'portrait_16_9' },
  'fal-ai/flux-2-max/edit': { ...text, image_urls: [anImage], image_size: 'auto' },
  'fal-ai/flux-2-flex': { ...text, guidance_scale: 4.5, num_inference_steps: 20 },
  'fal-ai/flux-2-flex/edit': { ...text, image_urls: [anImage], image_size: 'square_hd' },
  'fal-ai/flux-pro/v1.1-ultra': { ...text, aspect_ratio: '21:9', raw: true, enhance_prompt: true },
  'fal-ai/flux-pro/kontext/text-to-image': { ...text, aspect_ratio: '9:21', output_format: 'png' },
  'fal-ai/flux-pro/kontext': { ...picture, guidance_scale: 3.5 },
  'fal-ai/flux-pro/kontext/multi': { ...text, image_urls: [anImage, anImage] },
};

for (const [endpoint, input] of Object.entries(images)) renders(endpoint, () => bytes(endpoint, input), image);

checks('several images of one request', 1, async () => {
  const [, data] = await rendered('fal-ai/flux-pro/kontext/text-to-image', { ...text, num_images: 3, seed: 7 });
  assert.equal(new Set(data.images.map(made => made.url)).size, 3);
  for (const made of data.images) {
    image(await download(made.url));
    assert.deepEqual([made.width, made.height, made.content_type], [1024, 1024, 'image/jpeg']);
  }

  assert.deepEqual(data.has_nsfw_concepts, [false, false, false]);
  assert.equal(typeof data.seed, 'number');
});

renders('a picture as a file, uploaded by the client', () =>
  bytes('fal-ai/kling-video/v3/standard/image-to-video', { prompt, start_image_url: new File([png(640, 640)], 'boat.png', { type: 'image/png' }) }));

checks('the queue step by step', 1, async () => {
  const queued = await client.queue.submit(t2v, { input: text, priority: 'low', startTimeout: 600 });
  assert.equal(queued.status, 'IN_QUEUE');
  for (const name of ['response_url', 'status_url', 'cancel_url']) assert.ok(queued[name].includes(`/requests/${queued.request_id}`), name);
  // The addresses that the answer names are those that the client makes itself.
  assert.ok(queued.status_url.endsWith(`fal-ai/kling-video/requests/${queued.request_id}/status`), queued.status_url);
  const status = await until(() => client.queue.status(t2v, { requestId: queued.request_id, logs: true }), read => read.status === 'COMPLETED');
  assert.ok(Array.isArray(status.logs));
  const result = await client.queue.result(t2v, { requestId: queued.request_id });
  assert.equal(result.data.video.content_type, 'video/mp4');
});

checks('cancel', 1, async () => {
  const { request_id: requestId } = await client.queue.submit(t2v, { input: text });
  // An answer of 202 or 200 resolves, one of 400 (it has ended meanwhile) rejects.
  await client.queue.cancel(t2v, { requestId }).catch(error => assert.equal(error.status, 400));
});

checks('a refusal of the content', 1, async () => {
  await fetch(of('_emulator/faults'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ kind: 'moderation-after', provider: 'fal' }) });
  await assert.rejects(rendered(t2v, text), error => {
    assert.ok(error instanceof ValidationError);
    assert.equal(error.status, 422);
    assert.ok(error.fieldErrors.some(field => field.type === 'content_policy_violation'), JSON.stringify(error.body));
    return true;
  });
});

const invalid = field => error => {
  assert.ok(error instanceof ValidationError && error instanceof ApiError);
  assert.equal(error.status, 422);
  assert.ok(error.getFieldErrors(field).length > 0, JSON.stringify(error.body));
};

// fal checks the input when the model runs or before; either way the client throws when the result is read at the latest.
refuses('a duration that the endpoint has not', () => rendered(t2v, { ...text, duration: '60' }), invalid('duration'));
refuses('a number for a duration that is text', () => rendered(t2v, { ...text, duration: 5 }), invalid('duration'));
refuses('no picture', () => rendered('fal-ai/kling-video/v3/standard/image-to-video', text), invalid('start_image_url'));
refuses('a ratio that the endpoint has not', () => rendered('fal-ai/veo3.1', { ...text, aspect_ratio: '1:1' }), invalid('aspect_ratio'));
refuses('a size that is no number', () => rendered('fal-ai/flux-2-pro', { ...text, image_size: { width: 'wide', height: 720 } }), invalid('width'));
refuses('no picture to edit', () => rendered('fal-ai/flux-2-pro/edit', text), invalid('image_urls'));
refuses('more images than one request makes', () => rendered('fal-ai/flux-pro/v1.1-ultra', { ...text, num_images: 5 }), invalid('num_images'));
refuses('an unknown endpoint', () => rendered('fal-ai/no-such-model', text), error => {
  assert.ok(error instanceof ApiError);
  assert.equal(error.status, 404);
});
refuses('no key', () => createFalClient({ credentials: undefined, requestMiddleware: reroute }).queue.submit(t2v, { input: text }), error => {
  assert.ok(error instanceof ApiError);
  assert.equal(error.status, 401);
});

await play();
