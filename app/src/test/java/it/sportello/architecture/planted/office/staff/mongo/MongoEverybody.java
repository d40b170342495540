package it.sportello.architecture.planted.office.staff.mongo;

/** Planted: an adapter that others can name. */
public class MongoEverybody {
}
