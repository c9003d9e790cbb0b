// Owns tasks of the main thread: what may wait goes into one of its own, so that keys, clicks and frames come between.

/** Goes on in another task. @returns {Promise<void>} */
export const nextTask = () => new Promise((resolve) => { setTimeout(resolve); });

/** Goes on when what was changed is on the screen; a page out of sight has no frames. @returns {Promise<void>} */
export const nextFrame = () => (document.hidden ? nextTask() : new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve); }); }));
