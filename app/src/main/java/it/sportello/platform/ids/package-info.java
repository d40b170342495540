/** Names for new things, and numbers given to people. The only source of chance. */
package it.sportello.platform.ids;
