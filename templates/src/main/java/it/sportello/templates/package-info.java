/**
 * How Sportello speaks: the words the application itself says, the words it recognises as commands, dates and money as
 * each language writes them, and the texts WhatsApp must approve. The words lie in {@code templates/<language>/*.yml};
 * nothing here knows of jobs, channels or the store.
 */
package it.sportello.templates;
