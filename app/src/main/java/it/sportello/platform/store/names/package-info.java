/** Finds somebody by the beginnings of the words of a name: the store finds whole keys only, so each beginning is one. */
package it.sportello.platform.store.names;
