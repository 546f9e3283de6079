// For clients whose pause between two reads cannot be set: the emulator's clock is a thousand times faster, so waits are made a thousand times shorter.
const ownTimeout = globalThis.setTimeout;
const [shortestPause, longestPause] = [1000, 20_000];

/** Shortens the pauses of a second or more; what is longer than any pause is a time limit and stays. */
export function hurry() {
  globalThis.setTimeout = (callback, delay, ...rest) =>
    ownTimeout(callback, delay >= shortestPause && delay <= longestPause ? delay / 1000 : delay, ...rest);
}
