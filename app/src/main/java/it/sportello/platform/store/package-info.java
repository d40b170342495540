/**
 * Where everything is kept: MongoDB through its own driver, or the embedded engine when no {@code MONGODB_URI} is set.
 * One document is one commit; a filter is served by {@code _id} or by one whole unique index; what slices declare here
 * is what {@link it.sportello.platform.store.QueryShapes} holds them to.
 */
package it.sportello.platform.store;
