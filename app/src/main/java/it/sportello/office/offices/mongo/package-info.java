/** The offices in MongoDB: one document each, read whole. */
package it.sportello.office.offices.mongo;
