/** How long something took, in ms, by the clock and in CPU time of this process (user and system). */
export interface Duration {
  wall: number;
  cpu: number;
}

/** Starts a watch. @returns a function that reads it */
export function startWatch(): () => Duration {
  const [started, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - started, cpu: (user + system) / 1000 };
  };
}
