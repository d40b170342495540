/** Applications in the store: one document per person and vacancy, and the sets that name them. */
package it.sportello.jobs.applications.mongo;
