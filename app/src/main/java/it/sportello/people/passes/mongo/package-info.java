/** Passes in MongoDB: one document each, named by the digest of its secret. */
package it.sportello.people.passes.mongo;
