// @ts-check

/** An expected end: the message is for the person at the keyboard, without a stack trace. */
export class Stop extends Error {
  /**
   * @param {string} message plain English: what is wrong and what to do; empty where it has been said already
   * @param {number} code exit code
   */
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}
