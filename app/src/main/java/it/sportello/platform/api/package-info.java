/**
 * Other programs at the door: who they are (a key shown once), what they may do (scopes), how much of it (a rate), and the same
 * question asked twice (idempotency keys). What a scope is called stands in the document that is served, {@code openapi.yaml}.
 */
package it.sportello.platform.api;
