/**
 * What a broadcast will be, before anyone reads it: how many people by which channel and who cannot be reached, when it ends and
 * which quiet hours move it, what it costs, how it reads. Counted by streaming the audience once, with flat memory.
 */
package it.sportello.talk.broadcasts.preview;
