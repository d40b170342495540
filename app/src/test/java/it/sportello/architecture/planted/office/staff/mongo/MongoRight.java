package it.sportello.architecture.planted.office.staff.mongo;

import org.bson.Document;

/** Planted: nothing is wrong with this one. */
class MongoRight {
    Document document;
}
