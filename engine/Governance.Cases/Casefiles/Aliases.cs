global using Nature = Governance.Knowledge.Nature;
global using Urgency = Governance.Knowledge.Urgency;
