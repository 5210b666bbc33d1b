/** Runs on Apache Spark. */
package headstart.spark;
