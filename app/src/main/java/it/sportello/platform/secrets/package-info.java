/** Keys the service makes for itself at its first start and keeps in its store, so that every replica and every restart has the same. */
package it.sportello.platform.secrets;
