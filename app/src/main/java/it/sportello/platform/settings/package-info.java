/** What the environment says: read once, checked at start, never logged. A wrong setting stops the start with one sentence. */
package it.sportello.platform.settings;
