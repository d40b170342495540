/** Work done beside the request that caused it: bounded, in order for each key, in parallel between keys. */
package it.sportello.platform.workers;
