/**
 * The floor every wing stands on: store, clock, names, due work. It holds no word of the domain and is the only place
 * where time and chance come in.
 */
package it.sportello.platform;
