// a thread beside the reader, which a library that never comes back cannot hold up: ends the process when whoever
// waits for it is no more, killed as hard as may be
const LOOK_EVERY_MS = 500;

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, LOOK_EVERY_MS);
