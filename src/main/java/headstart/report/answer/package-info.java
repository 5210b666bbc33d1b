/** What a study has found, as a reader can quote it: numbers with their unit and spread, sentences, and what stands against quoting them. */
package headstart.report.answer;
