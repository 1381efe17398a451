import OpinionMap
import Testing

@Suite struct `Statistics against scipy` {
    @Test func `beta distributions`() throws {
        for law in try Oracles.read().betas {
            let beta = Beta(law.alpha, law.beta)
            #expect(abs(beta.variance - law.variance) <= 1e-12)
            for row in law.quantiles { #expect(abs(beta.quantile(row[0]) - row[1]) <= 1e-10) }
            for row in law.cdf {
                #expect(abs(beta.probability(atMost: row[0]) - row[1]) <= 1e-10)
                #expect(abs(beta.probability(atLeast: row[0]) - row[2]) <= 1e-10)
            }
        }
    }

    @Test func `score intervals`() throws {
        for row in try Oracles.read().wilsons {
            let interval = wilsonInterval(row[0], of: row[1])
            #expect(distance([interval.lowerBound, interval.upperBound], [row[2], row[3]]) <= 1e-10)
        }
        #expect(wilsonInterval(0, of: 0) == 0...1)
    }

    @Test func `agreement of two divisions`() throws {
        for row in try Oracles.read().labelings {
            let table = CrossTable(row.first, row.second)
            #expect(abs(table.adjustedRandIndex - row.ari) <= 1e-12)
            #expect(abs(table.adjustedMutualInformation - row.ami) <= 1e-9)
            #expect(abs((table.cramersV ?? .nan) - row.cramer) <= 1e-12)
        }
    }

    @Test func `false discovery rates`() throws {
        let rows = try Oracles.read().fdr
        #expect(distance(falseDiscoveryRates(rows[0]), rows[1]) <= 1e-12)
        #expect(falseDiscoveryRates([]).isEmpty)
    }

    @Test func `the generator gives the published first numbers`() {
        // The first three outputs for the seed 1234567, as given with the public-domain version.
        var generator = SplitMix64(seed: 1_234_567)
        #expect(generator.next() == 6_457_827_717_110_365_317)
        #expect(generator.next() == 3_203_168_211_198_807_973)
        #expect(generator.next() == 9_817_491_932_198_370_423)
    }
}
