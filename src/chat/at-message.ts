/**
 * The button whose dialog people open at a message itself, where a platform has something to choose at any message: *What is this
 * reply?* Its press says which message, and is about nothing else.
 */
export const AT_MESSAGE = "reply";
